package org.reluworkbench.linear;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** A linear form in the variables, {@code form . x}, confined to a range. */
public record LinearConstraint(Vector form, Range range) {

  public LinearConstraint {
    Objects.requireNonNull(form);
    Objects.requireNonNull(range);
  }

  public static LinearConstraint atMost(Vector form, Rational bound) {
    return new LinearConstraint(form, Range.atMost(bound));
  }

  public static LinearConstraint atLeast(Vector form, Rational bound) {
    return new LinearConstraint(form, Range.atLeast(bound));
  }

  public static LinearConstraint equality(Vector form, Rational value) {
    return new LinearConstraint(form, Range.exactly(value));
  }

  public boolean holdsAt(Vector point) {
    return range.contains(form.dot(point));
  }
}
