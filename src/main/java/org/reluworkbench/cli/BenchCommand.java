package org.reluworkbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.editor.EditorBench;
import org.reluworkbench.editor.EditorOptions;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.bench.BenchRequest;
import org.reluworkbench.workbench.bench.BenchRun;
import org.reluworkbench.workbench.bench.CellsBench;
import org.reluworkbench.workbench.bench.Clock;
import org.reluworkbench.workbench.bench.DecideBench;
import org.reluworkbench.workbench.bench.FamilyText;
import org.reluworkbench.workbench.bench.Lineup;
import org.reluworkbench.workbench.bench.TrainBench;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu bench}: engines on the same instances, measured. */
@Command(
    name = "bench",
    description = {
      "Has several engines decide the same instances in one run and compares their times. Every"
          + " certificate of our own engine is checked; engines that disagree make exit code 1.",
      "Families: " + FamilyText.FORMS,
      "Without files and families, a small choice of them.",
      "'relu bench cells' enumerates the cells of arrangements of hyperplanes, compares their numbers"
          + " with those known, and its time with that of exact linear programming; --rival says how"
          + " long to watch that. Families: affine:d=4,n=30; central:r=7,n=14; braid:n=6; and others.",
      "'relu bench train' trains on data of growing size, checks every certificate, and fits the"
          + " exponent of N beside that of the theorem. Families: zero, l1, l2, linf, 01,"
          + " overparameterised, compact.",
      "'relu bench editor' changes a specification of 5,000 lines and waits for its diagnostics."
    },
    footer = {
      "  relu bench decide --family 3sat:n=20/50 --engines own,z3-corner   # side by side",
      "  relu bench decide uf20-01.cnf --disguises 20                      # as harder ones",
      "  relu bench cells --family affine:d=4,n=30 --rival 10s              # arrangements",
      "  relu bench train --family l1:k=1,d=2,n=10/20/40                    # growth with N"
    })
final class BenchCommand implements Callable<ExitCode> {

  private static final String DECIDE = "decide";
  private static final String CELLS = "cells";
  private static final String TRAIN = "train";
  private static final String EDITOR = "editor";

  private static final int EDITED_LINES = 5_000;
  private static final int EDITS_TO_WARM_UP = 20;
  private static final int EDITS = 20;

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(
      index = "0",
      paramLabel = "decide|cells|train|editor",
      description = "What is measured.")
  private String subject;

  @Parameters(
      index = "1..*",
      paramLabel = "FILE",
      arity = "0..*",
      description = "Files: .cnf, or .relu with all the problems that it declares.")
  private List<Path> files = List.of();

  @Option(
      names = "--family",
      paramLabel = "F",
      description = "A family of instances, with parameters; may be given several times.")
  private List<String> families = List.of();

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "3",
      converter = PositiveConverter.class,
      description = "Of each random family, those of so many seeds from --seed on (default: 3).")
  private int instances;

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

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long the first of each group is decided for nothing (default: 2s).")
  private Duration warmUp;

  @Option(
      names = "--rival",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long to watch exact programming enumerate cells (default: 2s).")
  private Duration rival;

  @Option(names = "--cpu", description = "Processor time of the process in place of wall time.")
  private boolean cpu;

  BenchCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() {
    if (subject.equals(CELLS)) {
      return cells();
    }
    if (subject.equals(TRAIN)) {
      return train();
    }
    if (subject.equals(EDITOR)) {
      return editor();
    }
    if (!subject.equals(DECIDE)) {
      throw new ParameterException(
          spec.commandLine(),
          "'" + subject + "' cannot be measured; 'relu bench' decide, cells, train and editor can");
    }
    List<Engine> chosen;
    Lineup.Builder builder;
    try {
      chosen = BenchRequest.engines(engines);
      builder = BenchRequest.lineup(kind, disguises, files, families, options.seed(), instances);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    if (!builder.diagnostics().isEmpty()) {
      Diagnostics.print(terminal, builder.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    DecideBench bench = new DecideBench(
        chosen, options.timeout(), warmUp, Versions.ofThisBuild().tools());
    interruption.onRequest(bench::cancel);
    BenchRun run = new BenchRun(
        builder.build(options.seed()),
        chosen,
        bench::measure,
        bench::isCancelled,
        new BenchRun.Form(options.json(), cpu ? Clock::cpu : Clock::wall));
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      return code(
          run.run(progress::show, line -> progress.aside(() -> terminal.out().println(line))));
    }
  }

  private ExitCode editor() {
    Versions versions = Versions.ofThisBuild();
    EditorOptions editor =
        new EditorOptions(options.runOptions(Engine.AUTO), versions.product(), versions.tools());
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      EditorBench.Times times =
          EditorBench.run(editor, EDITED_LINES, EDITS_TO_WARM_UP, EDITS, progress::show);
      progress.aside(() -> terminal.out().println(times));
      return ExitCode.SUCCESS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }

  private ExitCode cells() {
    CellsBench.Options choice = new CellsBench.Options(
        options.threads(),
        warmUp,
        rival,
        new BenchRun.Form(options.json(), cpu ? Clock::cpu : Clock::wall));
    CellsBench bench;
    try {
      bench = CellsBench.of(families, options.seed(), choice, interruption::isRequested);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      return code(
          bench.run(progress::show, line -> progress.aside(() -> terminal.out().println(line))));
    }
  }

  private ExitCode train() {
    TrainBench.Options choice = new TrainBench.Options(
        instances,
        options.seed(),
        options.timeout(),
        warmUp,
        new BenchRun.Form(options.json(), cpu ? Clock::cpu : Clock::wall));
    TrainBench bench;
    try {
      bench = TrainBench.of(families, choice, Versions.ofThisBuild().tools());
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    interruption.onRequest(bench::cancel);
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      return code(
          bench.run(progress::show, line -> progress.aside(() -> terminal.out().println(line))));
    }
  }

  private static ExitCode code(ClaimVerdict verdict) {
    return switch (verdict) {
      case HOLDS -> ExitCode.SUCCESS;
      case REFUTED -> ExitCode.REFUTED;
      case UNDECIDED -> ExitCode.UNDECIDED;
    };
  }
}
