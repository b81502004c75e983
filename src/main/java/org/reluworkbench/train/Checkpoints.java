package org.reluworkbench.train;

import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * Where a search is to be gone on with if the process dies.
 *
 * @param every so often, or less often where saving takes long; zero: before each piece
 * @param save is given what the search has come to, on its thread; the leaves of the tree that are
 *     open prove nothing yet
 */
public record Checkpoints(Duration every, Consumer<TrainingOptions.Resumed> save) {

  /** Of this time, at most one part in so many goes into saving. */
  private static final long SHARE = 20;

  public static final Checkpoints NONE = new Checkpoints(Duration.ofDays(36_500), state -> {});

  public Checkpoints {
    Objects.requireNonNull(every);
    Objects.requireNonNull(save);
  }

  /** Saves; returns in how many nanoseconds to save next. */
  long save(TrainingOptions.Resumed state) {
    long begun = System.nanoTime();
    save.accept(state);
    return every.isZero() ? 0 : Math.max(every.toNanos(), SHARE * (System.nanoTime() - begun));
  }
}
