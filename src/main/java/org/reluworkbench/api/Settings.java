package org.reluworkbench.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.RunOptions;

/**
 * How long to work, with what, and where certificates go.
 *
 * @param engine decides training problems and points
 * @param timeout for one claim, decision or training
 * @param threads how many claims are worked at side by side, at least one
 * @param seed start of everything random; equal seeds give equal runs
 * @param certificates the folder that {@link Workbench#verify(Path, Settings)} writes certificates
 *     to, if they are wanted
 */
public record Settings(
    Engine engine, Duration timeout, int threads, long seed, Optional<Path> certificates) {

  private static final Duration USUAL_TIMEOUT = Duration.ofSeconds(30);

  public Settings {
    Objects.requireNonNull(engine);
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(certificates);
    if (threads < 1) {
      throw new IllegalArgumentException("no threads");
    }
  }

  /** As the command line has them: 30 seconds, a thread for each processor, no certificates. */
  public static Settings standard() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new Settings(Engine.AUTO, USUAL_TIMEOUT, processors, 1, Optional.empty());
  }

  public Settings withEngine(Engine other) {
    return new Settings(other, timeout, threads, seed, certificates);
  }

  public Settings withTimeout(Duration other) {
    return new Settings(engine, other, threads, seed, certificates);
  }

  public Settings withThreads(int other) {
    return new Settings(engine, timeout, other, seed, certificates);
  }

  public Settings withSeed(long other) {
    return new Settings(engine, timeout, threads, other, certificates);
  }

  public Settings withCertificates(Path folder) {
    return new Settings(engine, timeout, threads, seed, Optional.of(folder));
  }

  RunOptions toOptions() {
    return new RunOptions(engine, timeout, threads, seed, certificates);
  }
}
