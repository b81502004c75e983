package org.reluworkbench.workbench.decide;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How claims are run.
 *
 * @param engine decides training problems
 * @param timeout for one claim
 * @param threads how many claims at a time
 * @param seed for what is random
 * @param certificates the folder that certificates go to, if they are wanted
 */
public record RunOptions(
    Engine engine, Duration timeout, int threads, long seed, Optional<Path> certificates) {

  public RunOptions {
    Objects.requireNonNull(engine);
    Objects.requireNonNull(timeout);
    Objects.requireNonNull(certificates);
    if (threads < 1) {
      throw new IllegalArgumentException("no threads");
    }
  }
}
