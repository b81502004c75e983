package org.reluworkbench.cli;

import java.time.Duration;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.bench.CellsBench;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code relu bench cells}: cells of arrangements of hyperplanes. */
@Command(
    name = "cells",
    description = {
      "Enumerates the cells of arrangements of hyperplanes, compares their numbers with those known,"
          + " and its time with that of exact linear programming.",
      "Families: affine:d=4,n=30; central:r=7,n=14; braid:n=6; and others, named if one is wrong."
    },
    footer = "  relu bench cells --family affine:d=4,n=30 --rival 10s   # general position")
final class BenchCellsCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Mixin
  private BenchOptions bench;

  @Option(
      names = "--rival",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long to watch exact programming enumerate cells (default: 2s).")
  private Duration rival;

  BenchCellsCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() {
    CellsBench.Options choice =
        new CellsBench.Options(options.threads(), bench.warmUp(), rival, bench.form(options));
    CellsBench cells;
    try {
      cells = CellsBench.of(bench.families(), options.seed(), choice, interruption::isRequested);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    return BenchOptions.run(terminal, cells::run);
  }
}
