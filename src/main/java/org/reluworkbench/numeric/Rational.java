package org.reluworkbench.numeric;

import java.math.BigInteger;
import java.util.Objects;

/**
 * An exact rational number in lowest terms with a positive denominator.
 *
 * <p>Numbers whose numerator and denominator fit a {@code long} are kept as such; arithmetic on
 * them detects overflow and continues with {@link BigInteger}. The representation is canonical (a
 * value that fits is never kept big), so equal numbers are equal objects in the sense of {@link
 * #equals}.
 */
public final class Rational implements Comparable<Rational> {

  public static final Rational ZERO = new Rational(0, 1);
  public static final Rational ONE = new Rational(1, 1);
  public static final Rational MINUS_ONE = new Rational(-1, 1);
  public static final Rational TWO = new Rational(2, 1);

  private final long smallNumerator;
  private final long smallDenominator;

  /** Both null exactly if the number fits the two longs. */
  private final BigInteger bigNumerator;

  private final BigInteger bigDenominator;

  private Rational(long numerator, long denominator) {
    this.smallNumerator = numerator;
    this.smallDenominator = denominator;
    this.bigNumerator = null;
    this.bigDenominator = null;
  }

  private Rational(BigInteger numerator, BigInteger denominator) {
    this.smallNumerator = 0;
    this.smallDenominator = 0;
    this.bigNumerator = numerator;
    this.bigDenominator = denominator;
  }

  public static Rational of(long value) {
    if (value == 0) {
      return ZERO;
    }
    if (value == 1) {
      return ONE;
    }
    return value == Long.MIN_VALUE ? of(BigInteger.valueOf(value)) : new Rational(value, 1);
  }

  public static Rational of(BigInteger value) {
    return reduced(value, BigInteger.ONE);
  }

  /**
   * The quotient of two integers.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(long numerator, long denominator) {
    if (denominator == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
      return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }
    return denominator < 0 ? reduced(-numerator, -denominator) : reduced(numerator, denominator);
  }

  /**
   * The quotient of two integers.
   *
   * @throws ArithmeticException if the denominator is zero
   */
  public static Rational of(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is zero");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    return reduced(numerator.divide(divisor), denominator.divide(divisor));
  }

  /**
   * Reads {@code 3}, {@code -2}, {@code 1/2}, {@code 0.25} or {@code 1e-3}, exactly.
   *
   * @throws NumberFormatException if the text is none of these, divides by zero, or has an exponent
   *     of more than a hundred thousand in absolute value
   */
  public static Rational parse(String text) {
    return RationalText.parse(text);
  }

  /** The exact value of a finite double: a guess made in floating point becomes a number. */
  public static Rational ofExactly(double value) {
    if (!Double.isFinite(value)) {
      throw new ArithmeticException("not finite: " + value);
    }
    return value == 0 ? ZERO : parse(new java.math.BigDecimal(value).toPlainString());
  }

  private static Rational reduced(long numerator, long positiveDenominator) {
    if (numerator == 0) {
      return ZERO;
    }
    if (positiveDenominator == 1) {
      return of(numerator);
    }
    long divisor = GreatestCommonDivisor.of(Math.abs(numerator), positiveDenominator);
    return new Rational(numerator / divisor, positiveDenominator / divisor);
  }

  /** For coprime arguments with a positive denominator; keeps the representation canonical. */
  private static Rational reduced(BigInteger numerator, BigInteger denominator) {
    if (numerator.bitLength() < Long.SIZE && denominator.bitLength() < Long.SIZE) {
      long small = numerator.longValue();
      if (small != Long.MIN_VALUE) {
        return small == 0 ? ZERO : new Rational(small, denominator.longValue());
      }
    }
    return new Rational(numerator, denominator);
  }

  private boolean isSmall() {
    return bigNumerator == null;
  }

  public BigInteger numerator() {
    return isSmall() ? BigInteger.valueOf(smallNumerator) : bigNumerator;
  }

  public BigInteger denominator() {
    return isSmall() ? BigInteger.valueOf(smallDenominator) : bigDenominator;
  }

  public int signum() {
    return isSmall() ? Long.signum(smallNumerator) : bigNumerator.signum();
  }

  public boolean isZero() {
    return signum() == 0;
  }

  public boolean isInteger() {
    return isSmall() ? smallDenominator == 1 : bigDenominator.equals(BigInteger.ONE);
  }

  /** The larger of the bit lengths of numerator and denominator. */
  public int bitLength() {
    return Math.max(numerator().bitLength(), denominator().bitLength());
  }

  public Rational plus(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (smallNumerator == 0) {
        return other;
      }
      if (other.smallNumerator == 0) {
        return this;
      }
      long p = smallNumerator;
      long q = smallDenominator;
      long r = other.smallNumerator;
      long s = other.smallDenominator;
      if (q == s) {
        long sum = p + r;
        if (((p ^ sum) & (r ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return reduced(sum, q);
        }
      } else if (fitsProduct(p, s) && fitsProduct(r, q) && fitsProduct(q, s)) {
        long left = p * s;
        long right = r * q;
        long sum = left + right;
        if (((left ^ sum) & (right ^ sum)) >= 0 && sum != Long.MIN_VALUE) {
          return reduced(sum, q * s);
        }
      }
    }
    return of(
        numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
        denominator().multiply(other.denominator()));
  }

  public Rational minus(Rational other) {
    return plus(other.negate());
  }

  public Rational times(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (smallNumerator == 0 || other.smallNumerator == 0) {
        return ZERO;
      }
      long left = GreatestCommonDivisor.of(Math.abs(smallNumerator), other.smallDenominator);
      long right = GreatestCommonDivisor.of(Math.abs(other.smallNumerator), smallDenominator);
      long p = smallNumerator / left;
      long r = other.smallNumerator / right;
      long q = smallDenominator / right;
      long s = other.smallDenominator / left;
      if (fitsProduct(p, r) && fitsProduct(q, s)) {
        return p * r == 1 && q * s == 1 ? ONE : new Rational(p * r, q * s);
      }
    }
    return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
  }

  /**
   * The quotient.
   *
   * @throws ArithmeticException if the other number is zero
   */
  public Rational dividedBy(Rational other) {
    return times(other.reciprocal());
  }

  /**
   * One over this number.
   *
   * @throws ArithmeticException if this number is zero
   */
  public Rational reciprocal() {
    if (isZero()) {
      throw new ArithmeticException("division by zero");
    }
    if (isSmall()) {
      return smallNumerator > 0
          ? new Rational(smallDenominator, smallNumerator)
          : new Rational(-smallDenominator, -smallNumerator);
    }
    return bigNumerator.signum() > 0
        ? reduced(bigDenominator, bigNumerator)
        : reduced(bigDenominator.negate(), bigNumerator.negate());
  }

  public Rational negate() {
    if (isSmall()) {
      return smallNumerator == 0 ? ZERO : new Rational(-smallNumerator, smallDenominator);
    }
    return reduced(bigNumerator.negate(), bigDenominator);
  }

  public Rational abs() {
    return signum() < 0 ? negate() : this;
  }

  /** This number if positive, else zero: the rectified linear unit. */
  public Rational positivePart() {
    return signum() > 0 ? this : ZERO;
  }

  public Rational min(Rational other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Rational max(Rational other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Products below 2^62 in absolute value surely fit; no other test is needed for speed. */
  private static boolean fitsProduct(long a, long b) {
    int bits = (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(a)))
        + (Long.SIZE - Long.numberOfLeadingZeros(Math.abs(b)));
    return bits < Long.SIZE - 1;
  }

  @Override
  public int compareTo(Rational other) {
    if (isSmall() && other.isSmall()) {
      if (smallDenominator == other.smallDenominator) {
        return Long.compare(smallNumerator, other.smallNumerator);
      }
      if (fitsProduct(smallNumerator, other.smallDenominator)
          && fitsProduct(other.smallNumerator, smallDenominator)) {
        return Long.compare(
            smallNumerator * other.smallDenominator, other.smallNumerator * smallDenominator);
      }
    }
    return numerator()
        .multiply(other.denominator())
        .compareTo(other.numerator().multiply(denominator()));
  }

  /** The nearest double: for pictures and for guesses that exact arithmetic confirms, never for a verdict. */
  public double approximately() {
    if (isSmall() && Math.abs(smallNumerator) < (1L << 53) && smallDenominator < (1L << 53)) {
      return (double) smallNumerator / smallDenominator;
    }
    return new java.math.BigDecimal(numerator())
        .divide(new java.math.BigDecimal(denominator()), new java.math.MathContext(40))
        .doubleValue();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Rational other
        && smallNumerator == other.smallNumerator
        && smallDenominator == other.smallDenominator
        && Objects.equals(bigNumerator, other.bigNumerator)
        && Objects.equals(bigDenominator, other.bigDenominator);
  }

  @Override
  public int hashCode() {
    return isSmall()
        ? Long.hashCode(smallNumerator * 31 + smallDenominator)
        : Objects.hash(bigNumerator, bigDenominator);
  }

  /** {@code 3}, {@code -2} or {@code 1/2}: what {@link #parse} reads back. */
  @Override
  public String toString() {
    return isInteger() ? numerator().toString() : numerator() + "/" + denominator();
  }
}
