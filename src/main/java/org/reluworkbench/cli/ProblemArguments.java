package org.reluworkbench.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The arguments of the commands that work at one declared thing. */
final class ProblemArguments {

  @Parameters(index = "0", paramLabel = "FILE", description = "A .relu, .cnf or .csv file.")
  private Path file;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NAME",
      description = "What it declares; may be left out if the file has just one problem.")
  private Optional<String> name;

  Path file() {
    return file;
  }

  Optional<String> name() {
    return name;
  }
}
