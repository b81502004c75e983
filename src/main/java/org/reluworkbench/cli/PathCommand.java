package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.Catalogue;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu path}: how one problem leads to another. */
@Command(
    name = "path",
    description = {
      "Shows the chains of rules that lead from one kind of problem to another, shortest first; exit"
          + " code 1 if there is none."
    },
    footer = {
      "  relu path cnf training",
      "    cnf-to-nae, nae-to-splitting, splitting-to-points, points-to-training"
    })
final class PathCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "FROM", description = "A kind of problem.")
  private String from;

  @Parameters(index = "1", paramLabel = "TO", description = "A kind of problem.")
  private String to;

  PathCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    List<List<String>> paths;
    try {
      paths = Catalogue.paths(from, to);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    paths.forEach(
        path -> terminal.out().println(path.isEmpty() ? "nothing to do" : String.join(", ", path)));
    if (paths.isEmpty() && !options.quiet()) {
      terminal.err().println("no chain of rules leads from " + from + " to " + to);
    }
    return paths.isEmpty() ? ExitCode.REFUTED : ExitCode.SUCCESS;
  }
}
