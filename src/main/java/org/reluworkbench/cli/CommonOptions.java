package org.reluworkbench.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;
import picocli.CommandLine.Option;

/** The options that every command takes, with the same meaning. */
public final class CommonOptions {

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      defaultValue = "30s",
      converter = DurationConverter.class,
      description = "How long to work at one claim: 500ms, 30s, 2m, 1h (default: 30s).")
  private Duration timeout;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Start of everything random; equal seeds give equal runs (default: 1).")
  private long seed;

  @Option(
      names = "--threads",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Claims worked at side by side (default: one for each processor).")
  private Optional<Integer> threads;

  @Option(names = "--json", description = "Results as JSON Lines.")
  private boolean json;

  @Option(
      names = "--certificates",
      paramLabel = "DIR",
      description = "Write a certificate for each answer there; 'relu check' re-verifies them.")
  private Optional<Path> certificates;

  @Option(
      names = "--junit",
      paramLabel = "FILE.xml",
      description = "Write the results there too, as CI servers read them.")
  private Optional<Path> junit;

  @Option(names = "--quiet", description = "No progress, and no lines for what is as it should be.")
  private boolean quiet;

  @Option(
      names = "--no-color",
      description = "No colours; nor are there any with NO_COLOR set, or off a terminal.")
  private boolean noColor;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this text.")
  private boolean help;

  public Duration timeout() {
    return timeout;
  }

  public long seed() {
    return seed;
  }

  public int threads() {
    return threads.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }

  public boolean json() {
    return json;
  }

  /** Where certificates go, if anywhere. */
  public Optional<Path> certificates() {
    return certificates;
  }

  /** Where a JUnit report goes, if anywhere. */
  public Optional<Path> junit() {
    return junit;
  }

  public boolean quiet() {
    return quiet;
  }

  /** How the workbench is to run claims, with this engine. */
  public RunOptions runOptions(Engine engine) {
    return new RunOptions(engine, timeout(), threads(), seed(), certificates());
  }
}
