package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.report.AnnotationReport;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.JsonReport;
import org.reluworkbench.report.TextReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu verify}: every claim of some files. */
@Command(
    name = "verify",
    description = "Checks every claim in the files, or in all .relu files below a folder.",
    footer = {
      "  relu verify instances/valid/01-first-formula.relu",
      "    holds     instances/valid/01-first-formula.relu:7  expect either satisfiable  1 ms",
      "              satisfiable: ...",
      "    holds     instances/valid/01-first-formula.relu:8  expect absurd unsatisfiable  1 ms",
      "              unsatisfiable, by Sat4j ...",
      "    2 claims: 2 hold, 0 refuted, 0 undecided"
    })
final class VerifyCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> paths;

  @Mixin
  private EngineOption engine;

  @Option(
      names = "--annotations",
      description = "Also print what is wrong the way GitHub shows it beside the lines.")
  private boolean annotations;

  VerifyCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    Arguments.exist(spec, paths);
    List<Path> files = Verification.files(paths);
    Verification.Outcome outcome;
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      Verification verification = new Verification(
          options.runOptions(engine.value()),
          Versions.ofThisBuild().tools(),
          new Printer(progress));
      interruption.onRequest(verification::cancel);
      outcome = verification.run(files);
    }
    terminal
        .out()
        .println(
            options.json()
                ? JsonReport.summary(outcome.tally())
                : TextReport.summary(outcome.tally(), terminal.results()));
    Optional<Path> junit = options.junit();
    if (junit.isPresent()) {
      outcome.writeJunit(junit.get());
    }
    return exitCode(outcome);
  }

  private static ExitCode exitCode(Verification.Outcome outcome) {
    if (!outcome.diagnostics().isEmpty()) {
      return ExitCode.BAD_INPUT;
    }
    return ExitCode.of(outcome.tally().overall());
  }

  /** Prints claims as they come, around the progress line. */
  private final class Printer implements Verification.Listener {

    private final ProgressLine progress;

    Printer(ProgressLine progress) {
      this.progress = progress;
    }

    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {
      progress.aside(() -> {
        Diagnostics.print(terminal, diagnostics);
        if (annotations) {
          diagnostics.stream().map(AnnotationReport::line).forEach(terminal.err()::println);
        }
      });
    }

    @Override
    public void running(int finished, int all, String claim) {
      progress.show(finished + "/" + all + "  " + claim);
    }

    @Override
    public void finished(ClaimReport report) {
      if (annotations) {
        AnnotationReport.line(report)
            .ifPresent(line -> progress.aside(() -> terminal.err().println(line)));
      }
      if (options.quiet() && report.verdict() == ClaimVerdict.HOLDS && !options.json()) {
        return;
      }
      List<String> lines = options.json()
          ? List.of(JsonReport.line(report))
          : TextReport.lines(report, terminal.results());
      progress.aside(() -> lines.forEach(terminal.out()::println));
    }
  }
}
