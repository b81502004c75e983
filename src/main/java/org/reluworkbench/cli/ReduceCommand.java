package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.decide.Reducing;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code relu reduce}: an instance mapped along the chain of rules. */
@Command(
    name = "reduce",
    description = {
      "Maps a declared problem along the chain of rules. The bundle holds source, target, path, and"
          + " all that is needed to lift an answer back."
    },
    footer = {
      "  relu reduce instances/valid/11-fano.relu fanoLess --to training -o fano.json",
      "    splitting (7 elements, 6 sets)",
      "    points (2 planes, 7 dimension, 7 inside, 7 outside)",
      "    training (9 dimension, 2 units, 19 examples)"
    })
final class ReduceCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Mixin
  private ProblemArguments problem;

  @Option(
      names = "--to",
      paramLabel = "KIND",
      required = true,
      description = "The kind of problem to map to: training, points, splitting, nae, cnf.")
  private String kind;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "BUNDLE.json",
      description = "Where the bundle goes; without it, to standard output.")
  private Optional<Path> output;

  ReduceCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() throws IOException {
    Diagnosed<Reducing.Reduced> result;
    try {
      result = Reducing.reduce(problem.file(), problem.name(), kind);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    if (!(result instanceof Diagnosed.Fine<Reducing.Reduced> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    Reducing.Reduced reduced = fine.value();
    if (output.isEmpty()) {
      terminal.out().println(reduced.bundle().strip());
      return ExitCode.SUCCESS;
    }
    reduced.write(output.get());
    if (!options.quiet()) {
      reduced.stages().forEach(terminal.out()::println);
    }
    return ExitCode.SUCCESS;
  }
}
