package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.convert.Importing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code relu import}: from the tools of others. */
@Command(
    name = "import",
    description = {
      "Makes a .relu specification of a DIMACS CNF (.cnf), a DIMACS graph (.col), a list of sets, one a"
          + " line, or an ONNX network of fully connected layers (.onnx). Graphs and sets become a"
          + " colouring, or a set splitting without --colours."
    },
    footer = {
      "  printf '1 2\\n2 3\\n3 1\\n' >triangle.txt",
      "  relu import triangle.txt --colours 3",
      "    colouring imported { colours 3; elements 1, 2, 3; sets {1,2}, {2,3}, {1,3}; }"
    })
final class ImportCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "FILE", description = "A .cnf, .col, .onnx or other file.")
  private Path file;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "imported",
      description = "What the declaration is called (default: imported).")
  private String name;

  @Option(
      names = "--colours",
      paramLabel = "K",
      converter = PositiveConverter.class,
      description = "How many colours there are.")
  private Optional<Integer> colours;

  @Option(
      names = "--floats",
      description = "Take the floats of an ONNX model, also where exact numbers stand beside them.")
  private boolean floats;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "OUT",
      description = "Where it goes; without it, to standard output.")
  private Optional<Path> output;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() throws IOException {
    return Arguments.write(terminal, Importing.run(file, name, colours, floats), output);
  }
}
