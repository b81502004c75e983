package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.campaign.Summarising;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relu summary}: the table of a campaign as pictures. */
@Command(
    name = "summary",
    description = {
      "Makes one web page of the table that a campaign has written: verdicts and times against size"
          + " and ratio, engines side by side, what is undecided and why, disagreements, outliers."
          + " Certificates beside the table get links."
    },
    footer = {
      "  relu campaign plan.relu -o runs/first                      # the table",
      "  relu summary runs/first/results.csv -o runs/first/summary.html   # the page"
    })
final class SummaryCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Parameters(
      paramLabel = "RESULTS",
      description = "A table (results.csv, results.jsonl), or the folder of a campaign.")
  private Path results;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT.html",
      required = true,
      description = "Where the page goes.")
  private Path output;

  SummaryCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() throws IOException {
    Diagnosed<Summarising.Summary> result = Summarising.run(results, output);
    if (!(result instanceof Diagnosed.Fine<Summarising.Summary> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    if (!options.quiet()) {
      terminal.out().println(output + ": " + fine.value().line());
    }
    return ExitCode.SUCCESS;
  }
}
