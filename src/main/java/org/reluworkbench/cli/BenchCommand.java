package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code relu bench}: what is measured side by side, in one run. */
@Command(
    name = "bench",
    synopsisSubcommandLabel = "SUBJECT",
    commandListHeading = "%nSubjects:%n",
    description =
        "Measures engines, enumeration, training and the editor's server, each beside a rival,"
            + " a theorem or a target; what is computed on the way is checked.",
    footer = "  relu bench SUBJECT --help   # families of instances, options, an example")
final class BenchCommand implements CommandGroup {

  private final List<Callable<ExitCode>> members;

  @Spec
  private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean help;

  BenchCommand(Terminal terminal, Interruption interruption) {
    members = List.of(
        new BenchDecideCommand(terminal, interruption),
        new BenchCellsCommand(terminal, interruption),
        new BenchTrainCommand(terminal, interruption),
        new BenchEditorCommand(terminal));
  }

  @Override
  public List<Callable<ExitCode>> members() {
    return members;
  }

  @Override
  public ExitCode call() {
    throw new ParameterException(
        spec.commandLine(), "'relu bench' what? decide, cells, train or editor");
  }
}
