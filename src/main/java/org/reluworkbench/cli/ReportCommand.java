package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.Style;
import org.reluworkbench.report.TextReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.verify.Reporting;
import org.reluworkbench.workbench.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relu report}: a page with pictures. */
@Command(
    name = "report",
    description = {
      "Runs the claims of a file and makes one web page of it that needs nothing else: the chains of"
          + " reductions, the instances and gadgets drawn, the networks found, verdicts and levels."
          + " Exit codes as for 'verify'."
    },
    footer = {
      "  relu report instances/valid/04-set-splitting.relu -o splitting.html",
      "    splitting.html: 5 claims: 5 hold, 0 refuted, 0 undecided"
    })
final class ReportCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "FILE", description = "A .relu, .cnf or .csv file.")
  private Path file;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.html",
      required = true,
      description = "Where the page goes.")
  private Path output;

  ReportCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    Diagnosed<Reporting.Page> result;
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      Reporting reporting = new Reporting(
          options.runOptions(Engine.AUTO), Versions.ofThisBuild().tools(), new Watcher(progress));
      interruption.onRequest(reporting::cancel);
      result = reporting.run(file);
    }
    if (!(result instanceof Diagnosed.Fine<Reporting.Page> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    fine.value().write(output);
    Verification.Outcome outcome = fine.value().outcome();
    if (!options.quiet()) {
      Style style = terminal.results();
      terminal.out().println(output + ": " + TextReport.summary(outcome.tally(), style));
    }
    return ExitCode.of(outcome.tally().overall());
  }

  /** Shows how far the claims are. */
  private record Watcher(ProgressLine progress) implements Verification.Listener {

    @Override
    public void diagnosed(List<Diagnostic> diagnostics) {
      // The command prints them once it knows that there is no page.
    }

    @Override
    public void running(int finished, int all, String claim) {
      progress.show(finished + "/" + all + "  " + claim);
    }

    @Override
    public void finished(ClaimReport report) {
      // It is on the page.
    }
  }
}
