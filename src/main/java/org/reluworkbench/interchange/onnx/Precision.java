package org.reluworkbench.interchange.onnx;

import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/** A binary floating-point format of IEEE 754, with gradual underflow. */
public enum Precision {
  FLOAT32("float32", 24, -149, Rational.ofExactly(Float.MAX_VALUE)) {
    @Override
    double near(double value) {
      return Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, (float) value));
    }

    @Override
    double above(double value) {
      return Math.nextUp((float) value);
    }

    @Override
    boolean even(double value) {
      return (Float.floatToIntBits((float) value) & 1) == 0;
    }
  },
  FLOAT64("float64", 53, -1074, Rational.ofExactly(Double.MAX_VALUE)) {
    @Override
    double near(double value) {
      return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, value));
    }

    @Override
    double above(double value) {
      return Math.nextUp(value);
    }

    @Override
    boolean even(double value) {
      return (Double.doubleToLongBits(value) & 1) == 0;
    }
  };

  private final String word;
  private final Rational unitRoundoff;
  private final Rational least;
  private final Rational largest;

  Precision(String word, int digits, int leastExponent, Rational largest) {
    this.word = word;
    this.unitRoundoff = power(-digits);
    this.least = power(leastExponent);
    this.largest = largest;
  }

  private static Rational power(int negativeExponent) {
    return Rational.of(
        java.math.BigInteger.ONE, java.math.BigInteger.ONE.shiftLeft(-negativeExponent));
  }

  /** Some value of the format next to this one or at it. */
  abstract double near(double value);

  /** The next value of the format upwards. */
  abstract double above(double value);

  /** Whether the last digit of a value of the format is zero. */
  abstract boolean even(double value);

  /** As it is written on the command line. */
  public String word() {
    return word;
  }

  /** Half the distance from one to the next larger number: 2^-24 or 2^-53. */
  public Rational unitRoundoff() {
    return unitRoundoff;
  }

  /** The least positive number. */
  public Rational least() {
    return least;
  }

  /** The largest finite number. */
  public Rational largest() {
    return largest;
  }

  /**
   * The nearest number of the format, of two equally near ones that with an even last digit; empty
   * if the value is larger than the largest finite number in absolute value.
   */
  public Optional<Double> nearest(Rational value) {
    if (value.abs().compareTo(largest) > 0) {
      return Optional.empty();
    }
    if (value.signum() < 0) {
      return nearest(value.negate()).map(nearest -> -nearest);
    }
    double low = near(value.approximately());
    while (exact(low).compareTo(value) > 0) {
      low = -above(-low);
    }
    while (low < largest.approximately() && exact(above(low)).compareTo(value) <= 0) {
      low = above(low);
    }
    if (exact(low).equals(value)) {
      return Optional.of(low);
    }
    double high = above(low);
    int side = value.minus(exact(low)).compareTo(exact(high).minus(value));
    return Optional.of(side < 0 || side == 0 && even(low) ? low : high);
  }

  private static Rational exact(double value) {
    return Rational.ofExactly(value);
  }

  public static Optional<Precision> ofWord(String word) {
    for (Precision precision : values()) {
      if (precision.word.equals(word)) {
        return Optional.of(precision);
      }
    }
    return Optional.empty();
  }
}
