package org.reluworkbench.statement;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/**
 * What is to be shown of a normalised network: a bound on its bias, {@code factor * w0 >= value} or
 * {@code >}; with factor 0 that is no such network at all.
 *
 * @param factor 1, -1 or 0
 * @param value for factor 0, zero, and the goal is strict: {@code 0 > 0}
 * @param strict whether equality is excluded
 */
public record Goal(int factor, Rational value, boolean strict) {

  /** That there is no such network. */
  public static final Goal NONE = new Goal(0, Rational.ZERO, true);

  public Goal {
    Objects.requireNonNull(value);
    if (Math.abs(factor) > 1 || (factor == 0 && !(strict && value.isZero()))) {
      throw new IllegalArgumentException("no goal: " + factor + " " + value);
    }
  }

  @Override
  public String toString() {
    if (factor == 0) {
      return "no such network";
    }
    return (factor > 0 ? "w0" : "-w0") + (strict ? " > " : " >= ") + value;
  }
}
