package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.bench.TrainBench;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code relu bench train}: how training grows with the data. */
@Command(
    name = "train",
    description = {
      "Trains on data of growing size, checks every certificate, and fits the exponent of N beside"
          + " that of the theorem.",
      "Families: zero, l1, l2, linf, 01, overparameterised, compact."
    },
    footer = "  relu bench train --family l1:k=1,d=2,n=10/20/40   # growth with N")
final class BenchTrainCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Mixin
  private BenchOptions bench;

  @Mixin
  private InstancesOption instances;

  BenchTrainCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() {
    TrainBench.Options choice = new TrainBench.Options(
        instances.count(), options.seed(), options.timeout(), bench.warmUp(), bench.form(options));
    TrainBench trainers;
    try {
      trainers = TrainBench.of(bench.families(), choice, Versions.ofThisBuild().tools());
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    interruption.onRequest(trainers::cancel);
    return BenchOptions.run(terminal, trainers::run);
  }
}
