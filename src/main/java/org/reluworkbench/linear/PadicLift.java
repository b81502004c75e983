package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Solves {@code form . vector_j = value_j} for all j, given the solution modulo a prime: the
 * solution's digits to the base of the prime come one after the other, each from what the digits
 * before leave over; from enough digits the rational numbers are read off, and confirmed.
 */
final class PadicLift {

  /** The solution modulo the prime: how coordinate i depends on value j. */
  @FunctionalInterface
  interface Inverse {
    long entry(int value, int coordinate);
  }

  private final List<Vector> vectors;
  private final Vector values;
  private final Inverse inverse;
  private final int dimension;

  /** The vectors' entries and the values, each equation times its common denominator. */
  private final BigInteger[] residuals;

  private final BigInteger[] denominators;
  private final BigInteger[] digits;
  private BigInteger modulus = BigInteger.ONE;

  PadicLift(List<Vector> vectors, Vector values, Inverse inverse, int dimension) {
    this.vectors = vectors;
    this.values = values;
    this.inverse = inverse;
    this.dimension = dimension;
    residuals = new BigInteger[vectors.size()];
    denominators = new BigInteger[vectors.size()];
    for (int j = 0; j < residuals.length; j++) {
      BigInteger denominator = values.get(j).denominator();
      Vector vector = vectors.get(j);
      for (int i = 0; i < vector.support(); i++) {
        BigInteger next = vector.supportValue(i).denominator();
        denominator = denominator.divide(denominator.gcd(next)).multiply(next);
      }
      denominators[j] = denominator;
      residuals[j] = scaled(values.get(j), denominator);
    }
    digits = new BigInteger[dimension];
    java.util.Arrays.fill(digits, BigInteger.ZERO);
  }

  private static BigInteger scaled(Rational value, BigInteger denominator) {
    return value.numerator().multiply(denominator.divide(value.denominator()));
  }

  /** Tries to read the solution off after 1, 2, 4, 8, ... digits. */
  Optional<Vector> solve(BooleanSupplier stop) {
    // By Cramer's rule and Hadamard's bound, more digits than this are not needed.
    long enough = 4 + 2 * bits() / 60;
    for (long count = 1, next = 1; count <= 2 * enough && !stop.getAsBoolean(); count++) {
      addDigit();
      if (count == next) {
        next *= 2;
        Optional<Vector> form = read(stop);
        if (form.isPresent()) {
          return form;
        }
      }
    }
    return Optional.empty();
  }

  private long bits() {
    long bits = 0;
    for (int j = 0; j < residuals.length; j++) {
      long largest = residuals[j].bitLength();
      Vector vector = vectors.get(j);
      for (int i = 0; i < vector.support(); i++) {
        largest =
            Math.max(largest, scaled(vector.supportValue(i), denominators[j]).bitLength());
      }
      bits += largest + 64 - Long.numberOfLeadingZeros(dimension);
    }
    return bits;
  }

  private void addDigit() {
    long[] digit = new long[dimension];
    for (int j = 0; j < residuals.length; j++) {
      long residual = PrimeField.times(
          PrimeField.residue(residuals[j]), PrimeField.inverse(residueOf(denominators[j])));
      for (int i = 0; i < dimension && residual != 0; i++) {
        digit[i] = PrimeField.plus(digit[i], PrimeField.times(residual, inverse.entry(j, i)));
      }
    }
    for (int j = 0; j < residuals.length; j++) {
      BigInteger sum = residuals[j];
      Vector vector = vectors.get(j);
      for (int k = 0; k < vector.support(); k++) {
        long d = digit[vector.supportIndex(k)];
        if (d != 0) {
          sum = sum.subtract(
              scaled(vector.supportValue(k), denominators[j]).multiply(BigInteger.valueOf(d)));
        }
      }
      residuals[j] = sum.divide(PrimeField.BIG_PRIME);
    }
    for (int i = 0; i < dimension; i++) {
      digits[i] = digits[i].add(BigInteger.valueOf(digit[i]).multiply(modulus));
    }
    modulus = modulus.multiply(PrimeField.BIG_PRIME);
  }

  private static long residueOf(BigInteger denominator) {
    return PrimeField.residue(denominator);
  }

  /** Long numbers take their time, so that stop is asked at each; once stopped nothing is read. */
  private Optional<Vector> read(BooleanSupplier stop) {
    BigInteger denominator = BigInteger.ONE;
    BigInteger[] numerators = new BigInteger[dimension];
    for (int i = 0; i < dimension; i++) {
      // Times the denominator so far, most coefficients are integers.
      Optional<Rational> multiple =
          PrimeField.reconstruct(digits[i].multiply(denominator), modulus);
      if (multiple.isEmpty() || stop.getAsBoolean()) {
        return Optional.empty();
      }
      BigInteger more = multiple.get().denominator();
      numerators[i] = multiple.get().numerator();
      if (!more.equals(BigInteger.ONE)) {
        denominator = denominator.multiply(more);
        for (int h = 0; h < i; h++) {
          numerators[h] = numerators[h].multiply(more);
        }
      }
    }
    return isRight(numerators, denominator, stop)
        ? Optional.of(form(numerators, denominator))
        : Optional.empty();
  }

  /** In integers, since the denominator is large. */
  private boolean isRight(BigInteger[] numerators, BigInteger denominator, BooleanSupplier stop) {
    for (int j = 0; j < vectors.size(); j++) {
      if (stop.getAsBoolean()) {
        return false;
      }
      Vector vector = vectors.get(j);
      BigInteger sum = scaled(values.get(j), denominators[j]).multiply(denominator);
      for (int i = 0; i < vector.support(); i++) {
        sum = sum.subtract(numerators[vector.supportIndex(i)].multiply(
            scaled(vector.supportValue(i), denominators[j])));
      }
      if (sum.signum() != 0) {
        return false;
      }
    }
    return true;
  }

  private Vector form(BigInteger[] numerators, BigInteger denominator) {
    Vector.Builder form = Vector.builder(dimension);
    for (int i = 0; i < dimension; i++) {
      form.set(i, Rational.of(numerators[i], denominator));
    }
    return form.build();
  }
}
