package org.reluworkbench.numeric;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An immutable sequence of exact numbers, made for millions of them: as {@code long} numerators over
 * one denominator where that is possible, else as rationals one by one.
 */
public final class Column {

  /** Powers of ten that fit a {@code long}. */
  private static final long[] POWERS = powers();

  private final long[] numerators;
  private final long denominator;

  /** Empty unless the numbers have no common denominator that fits; then the other array is. */
  private final Rational[] numbers;

  private Column(long[] numerators, long denominator, Rational[] numbers) {
    this.numerators = numerators;
    this.denominator = denominator;
    this.numbers = numbers;
  }

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }

  /**
   * Integers over one denominator.
   *
   * @param numerators copied
   * @param denominator positive
   */
  public static Column scaled(long[] numerators, long denominator) {
    if (denominator < 1) {
      throw new IllegalArgumentException("denominator " + denominator);
    }
    return new Column(numerators.clone(), denominator, new Rational[0]);
  }

  /** These numbers, over their least common denominator if all that fits. */
  public static Column of(List<Rational> numbers) {
    BigInteger common = BigInteger.ONE;
    for (Rational number : numbers) {
      BigInteger own = number.denominator();
      if (common.mod(own).signum() != 0) {
        common = common.divide(common.gcd(own)).multiply(own);
      }
      if (common.bitLength() >= Long.SIZE) {
        return exact(numbers);
      }
    }
    long[] numerators = new long[numbers.size()];
    for (int i = 0; i < numerators.length; i++) {
      BigInteger numerator =
          numbers.get(i).numerator().multiply(common.divide(numbers.get(i).denominator()));
      if (numerator.bitLength() >= Long.SIZE) {
        return exact(numbers);
      }
      numerators[i] = numerator.longValue();
    }
    return new Column(numerators, common.longValue(), new Rational[0]);
  }

  private static Column exact(List<Rational> numbers) {
    return new Column(new long[0], 1, numbers.toArray(Rational[]::new));
  }

  public int size() {
    return isScaled() ? numerators.length : numbers.length;
  }

  /** Whether all numbers are integers of 64 bits over {@link #denominator}. */
  public boolean isScaled() {
    return numbers.length == 0;
  }

  public Rational get(int index) {
    return isScaled() ? Rational.of(numerators[index], denominator) : numbers[index];
  }

  /** The number times {@link #denominator}; only if {@linkplain #isScaled scaled}. */
  public long numerator(int index) {
    return numerators[index];
  }

  /** Positive; only if {@linkplain #isScaled scaled}. */
  public long denominator() {
    if (!isScaled()) {
      throw new IllegalStateException("no common denominator");
    }
    return denominator;
  }

  /** Whether two of the numbers are equal. */
  public boolean equal(int one, int other) {
    return isScaled() ? numerators[one] == numerators[other] : numbers[one].equals(numbers[other]);
  }

  /** Equal for equal numbers of this column. */
  public long hash(int index) {
    return isScaled() ? numerators[index] : numbers[index].hashCode();
  }

  public int signum(int index) {
    return isScaled() ? Long.signum(numerators[index]) : numbers[index].signum();
  }

  public List<Rational> toList() {
    List<Rational> list = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      list.add(get(i));
    }
    return list;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof Column other
        && denominator == other.denominator
        && Arrays.equals(numerators, other.numerators)
        && Arrays.equals(numbers, other.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numerators) + Long.hashCode(denominator) + Arrays.hashCode(numbers);
  }

  /** Collects numbers as they are read, decimals without making objects of them. */
  public static final class Builder {

    private long[] numerators = new long[1024];
    private int size;
    private int scale;

    /** Once a number came that is no short decimal, all are kept here. */
    private List<Rational> numbers = List.of();

    private boolean plain = true;

    /** Appends {@code digits / 10^decimals}. */
    public void addDecimal(long digits, int decimals) {
      if (!plain || decimals >= POWERS.length || !rescale(decimals)) {
        add(Rational.of(BigInteger.valueOf(digits), BigInteger.TEN.pow(decimals)));
        return;
      }
      long factor = POWERS[scale - decimals];
      long value = digits * factor;
      if (Math.multiplyHigh(digits, factor) != value >> 63) {
        add(Rational.of(BigInteger.valueOf(digits), BigInteger.TEN.pow(decimals)));
        return;
      }
      if (size == numerators.length) {
        numerators = Arrays.copyOf(numerators, 2 * size);
      }
      numerators[size++] = value;
    }

    /** Makes room for so many decimals; false if a number would not fit then. */
    private boolean rescale(int decimals) {
      if (decimals <= scale) {
        return true;
      }
      long factor = POWERS[decimals - scale];
      long most = Long.MAX_VALUE / factor;
      for (int i = 0; i < size; i++) {
        if (numerators[i] > most || numerators[i] < -most) {
          return false;
        }
      }
      for (int i = 0; i < size; i++) {
        numerators[i] *= factor;
      }
      scale = decimals;
      return true;
    }

    /** Appends any number. */
    public void add(Rational number) {
      if (plain) {
        numbers = new ArrayList<>(build().toList());
        plain = false;
        numerators = new long[0];
      }
      numbers.add(number);
    }

    public Column build() {
      if (!plain) {
        return of(numbers);
      }
      long divisor = POWERS[scale];
      for (int i = 0; i < size && divisor > 1; i++) {
        divisor = GreatestCommonDivisor.of(divisor, Math.abs(numerators[i]));
      }
      long[] reduced = Arrays.copyOf(numerators, size);
      for (int i = 0; i < size && divisor > 1; i++) {
        reduced[i] /= divisor;
      }
      return new Column(reduced, POWERS[scale] / divisor, new Rational[0]);
    }
  }
}
