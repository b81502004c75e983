package org.reluworkbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.bench.BenchRequest;
import org.reluworkbench.workbench.bench.BenchRun;
import org.reluworkbench.workbench.bench.DecideBench;
import org.reluworkbench.workbench.bench.FamilyText;
import org.reluworkbench.workbench.bench.Lineup;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu bench decide}: engines on the same instances. */
@Command(
    name = "decide",
    description = {
      "Has several engines decide the same instances in one run and compares their times. Every"
          + " certificate of our own engine is checked; engines that disagree make exit code 1.",
      "Families: " + FamilyText.FORMS,
      "Without files and families, a small choice of them."
    },
    footer = {
      "  relu bench decide --family 3sat:n=20/50 --engines own,z3-corner   # side by side",
      "  relu bench decide uf20-01.cnf --disguises 20                      # as harder ones"
    })
final class BenchDecideCommand implements Callable<ExitCode> {

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

  @Parameters(
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files: .cnf, or .relu with all the problems that it declares.")
  private List<Path> files = List.of();

  @Option(
      names = "--disguises",
      paramLabel = "N",
      defaultValue = "0",
      description = "Also so many random affine images of each training problem (default: 0).")
  private int disguises;

  @Option(
      names = "--engines",
      paramLabel = "E,E",
      split = ",",
      description = "Of own, z3-corner, z3-lra, z3-nra (default: all of them).")
  private List<String> engines = List.of();

  @Option(
      names = "--as",
      paramLabel = "KIND",
      defaultValue = "training",
      description = "What the instances are reduced to: training, points, ... (default: training).")
  private String kind;

  BenchDecideCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() {
    List<Engine> chosen;
    Lineup.Builder builder;
    try {
      chosen = BenchRequest.engines(engines);
      builder = BenchRequest.lineup(
          kind, disguises, files, bench.families(), options.seed(), instances.count());
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    if (!builder.diagnostics().isEmpty()) {
      Diagnostics.print(terminal, builder.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    DecideBench decisions = new DecideBench(
        chosen, options.timeout(), bench.warmUp(), Versions.ofThisBuild().tools());
    interruption.onRequest(decisions::cancel);
    BenchRun run = new BenchRun(
        builder.build(options.seed()),
        chosen,
        decisions::measure,
        decisions::isCancelled,
        bench.form(options));
    return BenchOptions.run(terminal, run::run);
  }
}
