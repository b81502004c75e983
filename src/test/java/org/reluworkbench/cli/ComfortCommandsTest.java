package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.Rules;
import org.reluworkbench.workbench.convert.Starter;

/** The commands around a specification: layout, starters, lists, explanations, shells. */
class ComfortCommandsTest {

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode relu(Object... arguments) {
    return captured.relu(arguments);
  }

  private ExitCode piped(String input, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return relu(arguments);
    } finally {
      System.setIn(before);
    }
  }

  @Test
  void formatsInPlaceOnceAndForAll() throws IOException {
    Path file = Files.writeString(folder.resolve("a.relu"), "formula f=a ;  // why\n");
    assertThat(relu("fmt", "--check", folder)).isEqualTo(ExitCode.REFUTED);
    assertThat(captured.out()).isEqualTo(file + "\n");
    assertThat(relu("fmt", "--diff", file)).isEqualTo(ExitCode.REFUTED);
    assertThat(captured.out()).contains("-formula f=a ;  // why", "+formula f = a;  // why");
    assertThat(file).hasContent("formula f=a ;  // why");
    assertThat(relu("fmt", folder)).isEqualTo(ExitCode.SUCCESS);
    assertThat(file).hasContent("formula f = a;  // why");
    assertThat(relu("fmt", "--check", folder)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).isEmpty();
  }

  @Test
  void leavesBrokenFilesAlone() throws IOException {
    Path file = Files.writeString(folder.resolve("a.relu"), "formula f=;");
    assertThat(relu("fmt", file)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err()).contains("a.relu:1:11: error[syntax]");
    assertThat(file).hasContent("formula f=;");
    assertThat(relu("fmt", folder.resolve("none.relu"))).isEqualTo(ExitCode.WRONG_USAGE);
  }

  @Test
  void aMinusStandsForStandardInput() {
    assertThat(piped("formula f=a;", "fmt", "-")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).isEqualTo("formula f = a;\n");
    assertThat(piped("formula f = a & !a; expect f unsatisfiable;", "verify", "-"))
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("1 hold");
    assertThat(piped("formula f = a & !a;", "decide", "-")).isEqualTo(ExitCode.UNSATISFIABLE);
  }

  @ParameterizedTest
  @EnumSource(Starter.class)
  void whatIsNewHoldsAndIsFormatted(Starter starter) {
    Path file = folder.resolve("new.relu");
    assertThat(relu("new", file, "--about", starter)).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("fmt", "--check", file)).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("verify", file)).as(captured.out()).isEqualTo(ExitCode.SUCCESS);
    assertThat(relu("new", file)).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(relu("new", file, "--force")).isEqualTo(ExitCode.SUCCESS);
  }

  @Test
  void listsWhatThereIs() {
    assertThat(relu("list")).isEqualTo(ExitCode.SUCCESS);
    for (ProblemKind kind : ProblemKind.values()) {
      assertThat(captured.out()).contains("  " + kind.word());
    }
    Rules.all().forEach(rule -> assertThat(captured.out()).contains("  " + rule.name()));
    assertThat(captured.out()).contains("  own ").doesNotContain("null");
  }

  @Test
  void showsPaths() {
    assertThat(relu("path", "cnf", "training")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .isEqualTo("cnf-to-nae, nae-to-splitting, splitting-to-points, points-to-training\n");
    assertThat(relu("path", "training", "cnf")).isEqualTo(ExitCode.REFUTED);
    assertThat(relu("path", "trainin", "cnf")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("formula, cnf, nae");
  }

  @Test
  void explainsEveryCode() {
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(relu("explain", code.slug())).isEqualTo(ExitCode.SUCCESS);
      assertThat(captured.out()).startsWith(code.slug() + ": ").contains("\nwrong", "\nright");
    }
    assertThat(relu("explain")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("undeclared-name");
    assertThat(relu("explain", "undeclared-nam")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("did you mean 'undeclared-name'?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bash", "zsh", "fish"})
  void completionKnowsCommandsAndOptions(String shell) {
    assertThat(relu("completion", shell)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("relu", "verify", "certificates");
  }

  /** {@code relu bench train} has options of its own. */
  @Test
  void fishTellsCommandsOfOneNameApart() {
    assertThat(relu("completion", "fish")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains(
            "'__fish_seen_subcommand_from train; and not __fish_seen_subcommand_from bench' -l shape",
            "'__fish_seen_subcommand_from bench; and __fish_seen_subcommand_from train' -l family",
            "'__fish_seen_subcommand_from verify' -l junit");
  }

  @Test
  void theManualSaysWhatTheHelpSays() {
    assertThat(relu("man")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .startsWith(".TH RELU 1\n")
        .contains(".SS relu verify", ".B \\-\\-certificates DIR", "20  'decide': unsatisfiable")
        .doesNotContain("${");
  }
}
