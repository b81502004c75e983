package org.reluworkbench.problem.optimum;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/**
 * {@code bias w0 + sum of l_i(x_p) over plus - sum of l_i(x_p) over minus - [e_p] <= bound}.
 *
 * @param bias -1, 0 or 1
 * @param plus a set of units, one a bit
 * @param minus another one
 * @param point the number p of a point
 * @param error whether {@code - e_p} is on the left
 */
public record Inequality(int bias, int plus, int minus, int point, boolean error, Rational bound) {
  public Inequality {
    Objects.requireNonNull(bound);
  }

  /** The factor of {@code l_i(x_p)}: -1, 0 or 1. */
  public int factor(int unit) {
    return (plus >> unit & 1) - (minus >> unit & 1);
  }
}
