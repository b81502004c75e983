package org.reluworkbench.linear;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/**
 * The closed interval that a linear form is confined to; a side without a bound is open to infinity.
 * A lower bound above the upper one is allowed: nothing lies in such a range.
 */
public record Range(Optional<Rational> lower, Optional<Rational> upper) {

  public static final Range FREE = new Range(Optional.empty(), Optional.empty());

  public Range {
    Objects.requireNonNull(lower);
    Objects.requireNonNull(upper);
  }

  public static Range atMost(Rational bound) {
    return new Range(Optional.empty(), Optional.of(bound));
  }

  public static Range atLeast(Rational bound) {
    return new Range(Optional.of(bound), Optional.empty());
  }

  public static Range exactly(Rational value) {
    return new Range(Optional.of(value), Optional.of(value));
  }

  public static Range between(Rational lower, Rational upper) {
    return new Range(Optional.of(lower), Optional.of(upper));
  }

  public boolean contains(Rational value) {
    return lower.filter(bound -> value.compareTo(bound) < 0).isEmpty()
        && upper.filter(bound -> value.compareTo(bound) > 0).isEmpty();
  }

  /** Whether the lower bound is above the upper one. */
  public boolean isEmpty() {
    return lower.isPresent() && upper.isPresent() && lower.get().compareTo(upper.get()) > 0;
  }

  /** The bound on that side, if there is one. */
  public Optional<Rational> bound(Side side) {
    return switch (side) {
      case LOWER -> lower;
      case UPPER -> upper;
    };
  }

  /** Which of the two bounds of a range. */
  public enum Side {
    LOWER,
    UPPER
  }
}
