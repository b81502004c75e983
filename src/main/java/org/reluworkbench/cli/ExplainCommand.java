package org.reluworkbench.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Explanation;
import org.reluworkbench.diagnostic.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu explain}: what a diagnostic means. */
@Command(
    name = "explain",
    description = {
      "Says what a diagnostic's code means, with an example that is wrong and one that is right;"
          + " without a code, lists all codes."
    },
    footer = {
      "  relu explain wrong-dimension",
      "    ...",
      "    wrong:",
      "      points p in R^2 { inside (0,0); outside (1); }",
      "    ...",
      "    right:",
      "      points p in R^2 { inside (0,0); outside (1,0); }",
      "    ..."
    })
final class ExplainCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(
      paramLabel = "CODE",
      arity = "0..1",
      description = "What stands in brackets after 'error', such as undeclared-name.")
  private Optional<String> slug;

  ExplainCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    if (slug.isEmpty()) {
      for (DiagnosticCode code : DiagnosticCode.values()) {
        terminal.out().printf("%-18s %s%n", code.slug(), code.summary());
      }
      return ExitCode.SUCCESS;
    }
    DiagnosticCode code = named(slug.get());
    Explanation explanation = Explanation.of(code);
    terminal.out().println(terminal.results().bold(code.slug()) + ": " + code.summary());
    terminal.out().println();
    terminal.out().println(explanation.text());
    String file = explanation.file().map(name -> " (" + name + ")").orElse("");
    example("wrong" + file, explanation.wrong());
    example("right" + file, explanation.right());
    return ExitCode.SUCCESS;
  }

  private void example(String title, String text) {
    terminal.out().println();
    terminal.out().println(title + ":");
    text.lines().map(line -> "  " + line).forEach(terminal.out()::println);
  }

  private DiagnosticCode named(String name) {
    List<String> slugs =
        Arrays.stream(DiagnosticCode.values()).map(DiagnosticCode::slug).toList();
    int place = slugs.indexOf(name);
    if (place < 0) {
      String help = Spelling.nearest(name, slugs)
          .map(near -> "; did you mean '" + near + "'?")
          .orElse("");
      throw new ParameterException(spec.commandLine(), "there is no code '" + name + "'" + help);
    }
    return DiagnosticCode.values()[place];
  }
}
