package org.reluworkbench.numeric;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A real algebraic number: the only root of a square-free polynomial in a half-open interval.
 *
 * @param polynomial of which it is a root; x - lower where it is known to be rational
 * @param lower a number below, or the number itself if that is {@code upper}
 * @param upper a number above, or the number itself
 */
public record AlgebraicNumber(Polynomial polynomial, Rational lower, Rational upper) {

  public AlgebraicNumber {
    Objects.requireNonNull(polynomial);
    if (lower.compareTo(upper) > 0) {
      throw new IllegalArgumentException("no number is from " + lower + " to " + upper);
    }
  }

  public static AlgebraicNumber of(Rational value) {
    return new AlgebraicNumber(new Polynomial(List.of(value.negate(), Rational.ONE)), value, value);
  }

  /**
   * A root, counted from one, of the different real ones in ascending order.
   *
   * @return empty if there are not as many, or all numbers are roots
   */
  public static Optional<AlgebraicNumber> root(Polynomial polynomial, int index) {
    if (polynomial.degree() < 1 || index < 1) {
      return Optional.empty();
    }
    Polynomial simple = polynomial.squareFree();
    List<Polynomial> sturm = simple.sturmSequence();
    Rational low = simple.rootBound().negate();
    Rational high = simple.rootBound();
    int all = Polynomial.variations(sturm, low);
    if (all - Polynomial.variations(sturm, high) < index) {
      return Optional.empty();
    }
    while (Polynomial.variations(sturm, low) - Polynomial.variations(sturm, high) > 1) {
      Rational middle = middle(low, high);
      if (all - Polynomial.variations(sturm, middle) >= index) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return Optional.of(new AlgebraicNumber(simple, low, high));
  }

  /**
   * The only root in an open interval.
   *
   * @return empty if there is none or more than one
   */
  public static Optional<AlgebraicNumber> between(
      Polynomial polynomial, Rational low, Rational high) {
    if (polynomial.degree() < 1 || low.compareTo(high) >= 0) {
      return Optional.empty();
    }
    Polynomial simple = polynomial.squareFree();
    List<Polynomial> sturm = simple.sturmSequence();
    int roots = Polynomial.variations(sturm, low) - Polynomial.variations(sturm, high);
    int atEnd = simple.at(high).isZero() ? 1 : 0;
    if (roots - atEnd != 1) {
      return Optional.empty();
    }
    AlgebraicNumber number = new AlgebraicNumber(simple, low, high);
    return Optional.of(atEnd == 0 ? number : number.below(sturm));
  }

  /** Of two roots in the interval, the lower one. */
  private AlgebraicNumber below(List<Polynomial> sturm) {
    Rational high = upper;
    while (Polynomial.variations(sturm, lower) - Polynomial.variations(sturm, high) > 1) {
      high = middle(lower, high);
    }
    Rational low = lower;
    while (Polynomial.variations(sturm, low) == Polynomial.variations(sturm, high)) {
      Rational next = middle(high, upper);
      low = high;
      high = next;
    }
    return new AlgebraicNumber(polynomial, low, high);
  }

  private static Rational middle(Rational low, Rational high) {
    return low.plus(high).dividedBy(Rational.TWO);
  }

  /** The number, if it is known to be rational. */
  public Optional<Rational> rational() {
    return lower.equals(upper) ? Optional.of(lower) : Optional.empty();
  }

  /** The same number between bounds that are at most 2^-bits apart. */
  public AlgebraicNumber refined(int bits) {
    Rational width = Rational.of(BigInteger.ONE, BigInteger.ONE.shiftLeft(bits));
    Rational low = lower;
    Rational high = upper;
    int above = polynomial.at(high).signum();
    if (above == 0) {
      return of(high);
    }
    while (high.minus(low).compareTo(width) > 0) {
      Rational middle = middle(low, high);
      int sign = polynomial.at(middle).signum();
      if (sign == 0) {
        return of(middle);
      }
      // The root is simple and alone, and so the sign changes just there.
      if (sign == above) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return new AlgebraicNumber(polynomial, low, high);
  }

  /** The sign, exactly. */
  public int signum() {
    AlgebraicNumber number = this;
    boolean zeroInside = lower.signum() < 0 && upper.signum() >= 0;
    if (zeroInside && polynomial.at(Rational.ZERO).isZero()) {
      return 0;
    }
    for (int bits = 1; number.lower.signum() < 0 && number.upper.signum() >= 0; bits *= 2) {
      number = number.refined(bits);
    }
    return number.rational().map(Rational::signum).orElse(number.upper.signum() > 0 ? 1 : -1);
  }
}
