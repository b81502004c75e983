package org.reluworkbench.numeric;

import java.util.Objects;

/**
 * The affine function {@code x -> linear . x + constant} on rational d-space.
 *
 * @param linear the coefficients, one a coordinate
 * @param constant the value at the origin
 */
public record AffineFunction(Vector linear, Rational constant) {

  public AffineFunction {
    Objects.requireNonNull(linear);
    Objects.requireNonNull(constant);
  }

  public static AffineFunction constant(int dimension, Rational value) {
    return new AffineFunction(Vector.zero(dimension), value);
  }

  public int dimension() {
    return linear.dimension();
  }

  public Rational at(Vector point) {
    return linear.dot(point).plus(constant);
  }

  public AffineFunction times(Rational factor) {
    return new AffineFunction(linear.times(factor), constant.times(factor));
  }

  public AffineFunction plus(AffineFunction other) {
    return new AffineFunction(linear.plus(other.linear), constant.plus(other.constant));
  }

  /** {@code 2*x1 - x3 + 1/2}, coordinates counted from one. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < linear.support(); i++) {
      Rational value = linear.supportValue(i);
      appendSigned(text, value);
      if (!value.abs().equals(Rational.ONE)) {
        text.append(value.abs()).append('*');
      }
      text.append('x').append(linear.supportIndex(i) + 1);
    }
    if (!constant.isZero() || text.isEmpty()) {
      appendSigned(text, constant);
      text.append(constant.abs());
    }
    return text.toString();
  }

  private static void appendSigned(StringBuilder text, Rational value) {
    if (text.isEmpty()) {
      text.append(value.signum() < 0 ? "-" : "");
    } else {
      text.append(value.signum() < 0 ? " - " : " + ");
    }
  }
}
