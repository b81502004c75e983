package org.reluworkbench.cli;

import java.time.Duration;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.bench.BenchRun;
import org.reluworkbench.workbench.bench.Clock;
import picocli.CommandLine.Option;

/** The options of the benchmarks that go through families of instances. */
final class BenchOptions {

  @Option(
      names = "--family",
      paramLabel = "F",
      description = "A family of instances, with parameters; may be given several times.")
  private List<String> families = List.of();

  @Option(
      names = "--warm-up",
      paramLabel = "TIME",
      defaultValue = "2s",
      converter = DurationConverter.class,
      description = "How long the first of each group is worked at for nothing (default: 2s).")
  private Duration warmUp;

  @Option(names = "--cpu", description = "Processor time of the process in place of wall time.")
  private boolean cpu;

  List<String> families() {
    return families;
  }

  Duration warmUp() {
    return warmUp;
  }

  BenchRun.Form form(CommonOptions options) {
    return new BenchRun.Form(options.json(), cpu ? Clock::cpu : Clock::wall);
  }

  /** Runs a benchmark around the progress line: it announces to the one and prints to the other. */
  static ExitCode run(
      Terminal terminal, BiFunction<Consumer<String>, Consumer<String>, ClaimVerdict> benchmark) {
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      return ExitCode.of(benchmark.apply(
          progress::show, line -> progress.aside(() -> terminal.out().println(line))));
    }
  }
}
