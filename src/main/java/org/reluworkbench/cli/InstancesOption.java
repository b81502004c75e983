package org.reluworkbench.cli;

import picocli.CommandLine.Option;

/** The option of the benchmarks with random families. */
final class InstancesOption {

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "3",
      converter = PositiveConverter.class,
      description = "Of each random family, those of so many seeds from --seed on (default: 3).")
  private int count;

  int count() {
    return count;
  }
}
