package org.reluworkbench.campaign;

import java.time.Duration;
import java.util.Objects;

/**
 * What one task may use up.
 *
 * @param time to decide, of the processor where a task has a process of its own, else by the clock;
 *     checking the certificate comes on top
 * @param mebibytes of memory of the process that works at it
 * @param work of Z3, in Z3's own, repeatable measure; zero if it is not limited. A limit of work that
 *     is reached before that of time makes a run repeatable also where nothing is decided
 */
public record Limits(Duration time, int mebibytes, int work) {

  /** As in a plan that says nothing. */
  public static final Limits USUAL = new Limits(Duration.ofSeconds(10), 1024, 0);

  /** With less, not even an empty Java machine starts. */
  public static final int LEAST_MEBIBYTES = 16;

  public Limits {
    Objects.requireNonNull(time);
    if (time.isNegative() || time.isZero() || mebibytes < LEAST_MEBIBYTES || work < 0) {
      throw new IllegalArgumentException("limits " + time + ", " + mebibytes + ", " + work);
    }
  }
}
