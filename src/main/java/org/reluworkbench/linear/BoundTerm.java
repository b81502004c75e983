package org.reluworkbench.linear;

import java.util.Objects;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;

/**
 * One bound of one constraint, times a positive number.
 *
 * @param constraint index of the constraint in its {@link LinearSystem}
 */
public record BoundTerm(int constraint, Side side, Rational multiplier) {

  public BoundTerm {
    Objects.requireNonNull(side);
    if (multiplier.signum() <= 0) {
      throw new IllegalArgumentException("multiplier not positive: " + multiplier);
    }
  }
}
