package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.external.FakeSolver;
import org.reluworkbench.workbench.Checking;

class ProveCommandTest {

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode run(String... arguments) {
    return captured.relu((Object[]) arguments);
  }

  @Test
  void provesTheLemmasOfARule() {
    ExitCode code = run("prove", "splitting-to-points", "--sets", "3", "--timeout", "2m");
    assertThat(code).as(captured.out() + captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("separating-functions", "indicator-vectors", "set-2", "set-3", "raw QF_NRA")
        .doesNotContain("set-4", "forcing");
  }

  @Test
  void provesOneLemmaByNameAndSaysItInJson() {
    assertThat(run("prove", "forcing-2", "--json", "--timeout", "2m")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out().lines()).hasSize(2);
    assertThat(captured.out())
        .contains("\"lemma\":\"forcing-2\"", "\"verdict\":\"holds\"", "solver-free certificate");
  }

  @Test
  void reusesFinishedProofsAndProvesTheRest(@TempDir Path folder) throws IOException {
    Path proofs = folder.resolve("proofs");
    assertThat(proveSets(proofs, folder, 2)).isEqualTo(ExitCode.SUCCESS);
    // As if the first run had been killed: one file is damaged, one is about something else.
    Files.writeString(proofs.resolve("set-2.json"), "{\"format\": \"relu-certi");
    Files.copy(
        proofs.resolve("separating-functions.json"),
        proofs.resolve("indicator-vectors.json"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThat(proveSets(proofs, folder, 3))
        .as(captured.out() + captured.err())
        .isEqualTo(ExitCode.SUCCESS);

    assertThat(captured.out()).contains("reused: the word of Z3", "4 hold", "; 1 reused");
    assertThat(Files.readString(folder.resolve("j.xml"))).contains("prove set-2", "errors=\"0\"");
    try (Stream<Path> files = Files.list(proofs)) {
      for (Path file : files.toList()) {
        assertThat(file.getFileName().toString()).endsWith(".json");
        assertThat(Checking.check(file).toOptional().orElseThrow().verdict())
            .isNotEqualTo(ClaimVerdict.REFUTED);
      }
    }
  }

  private ExitCode proveSets(Path proofs, Path folder, int largest) {
    return run(
        "prove",
        "splitting-to-points",
        "--sets",
        String.valueOf(largest),
        "--timeout",
        "2m",
        "--certificates",
        proofs.toString(),
        "--junit",
        folder.resolve("j.xml").toString());
  }

  @Test
  void whatIsNotFinishedInTimeIsUndecided() {
    assertThat(run("prove", "forcing-3", "--timeout", "1ms")).isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out()).startsWith("undecided").contains("time-out");
  }

  @Test
  void aSecondSolverThatContradictsLeavesTheLemmaUndecidedAndNamesTheCase(@TempDir Path folder)
      throws IOException {
    Path wrong = FakeSolver.answering(folder, "echo sat");
    Path junit = folder.resolve("j.xml");
    Path proofs = folder.resolve("proofs");
    String[] arguments = {
      "prove", "set-2", "--timeout", "2m", "--cross-check", "--cvc5", wrong.toString()
    };
    assertThat(run(with(arguments, "--junit", junit, "--certificates", proofs)))
        .isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out())
        .startsWith("undecided")
        .contains("contradiction: signs ", "unsat by Z3, sat by cvc5 0.0.fake");
    assertThat(Files.readString(junit)).contains("errors=\"1\"", "sat by cvc5 0.0.fake");
    assertThat(proofs.resolve("set-2.json")).doesNotExist();
    assertThat(run(with(arguments, "--json"))).isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out())
        .contains("\"crossCheck\":{\"solver\":\"cvc5 0.0.fake\",\"verdict\":\"contradicts\"");
  }

  @Test
  void whatASecondSolverConfirmedIsInTheCertificateAndReused(@TempDir Path folder)
      throws IOException {
    Path proofs = folder.resolve("proofs");
    Path junit = folder.resolve("j.xml");
    String[] plain = {"prove", "set-2", "--timeout", "2m", "--certificates", proofs.toString()};
    assertThat(run(plain)).isEqualTo(ExitCode.SUCCESS);
    Path fake = FakeSolver.answering(folder, "echo unsat");
    String[] checked = with(plain, "--cross-check", "--cvc5", fake, "--junit", junit);
    assertThat(run(checked)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("cvc5 0.0.fake: confirms, ", "certificate")
        .doesNotContain("reused");
    assertThat(Files.readString(junit)).contains("cvc5 0.0.fake: confirms");
    assertThat(run(checked)).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("reused: the word of Z3", "and cvc5 0.0.fake");
    assertThat(Checking.check(proofs.resolve("set-2.json"))
            .toOptional()
            .orElseThrow()
            .verdict())
        .isNotEqualTo(ClaimVerdict.REFUTED);
  }

  @Test
  void noAnswerOfASecondSolverTakesNothingFromTheFirst(@TempDir Path folder) throws IOException {
    Path silent = FakeSolver.answering(folder, "exit 139");
    assertThat(run("prove", "normalisation", "--cross-check", "--cvc5", silent.toString()))
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("incomplete, 0 of 1 case", "no answer: the negation: it ended with code 139");
  }

  @Test
  void aSecondSolverThatIsNotThereIsWrongUsage(@TempDir Path folder) {
    String nothing = folder.resolve("nothing").toString();
    assertThat(run("prove", "normalisation", "--cross-check", "--cvc5", nothing))
        .isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("can't be run", "--cvc5 PATH");
    assertThat(run("prove", "normalisation", "--cvc5", nothing)).isEqualTo(ExitCode.WRONG_USAGE);
  }

  private static String[] with(String[] arguments, Object... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more).map(Object::toString))
        .toArray(String[]::new);
  }

  @Test
  void namesTheRulesWhereThereIsNone() {
    assertThat(run("prove", "nonsense")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("splitting-to-points");
    assertThat(run("prove", "set-2", "--all")).isEqualTo(ExitCode.WRONG_USAGE);
  }
}
