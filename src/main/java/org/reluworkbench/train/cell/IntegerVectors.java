package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.reluworkbench.numeric.Vector;

/** Integer vectors on the rays of rational ones. */
final class IntegerVectors {

  private IntegerVectors() {}

  /** The integer vector without a common divisor that is a positive multiple; zero stays zero. */
  static BigInteger[] primitive(Vector vector) {
    BigInteger denominator = BigInteger.ONE;
    for (int i = 0; i < vector.support(); i++) {
      BigInteger next = vector.supportValue(i).denominator();
      denominator = denominator.divide(denominator.gcd(next)).multiply(next);
    }
    BigInteger[] entries = new BigInteger[vector.dimension()];
    Arrays.fill(entries, BigInteger.ZERO);
    for (int i = 0; i < vector.support(); i++) {
      entries[vector.supportIndex(i)] = vector
          .supportValue(i)
          .numerator()
          .multiply(denominator.divide(vector.supportValue(i).denominator()));
    }
    return primitive(entries);
  }

  /** Divides by the greatest common divisor. */
  static BigInteger[] primitive(BigInteger[] vector) {
    BigInteger divisor = BigInteger.ZERO;
    for (BigInteger entry : vector) {
      divisor = divisor.gcd(entry);
    }
    return divisor.signum() == 0 || divisor.equals(BigInteger.ONE)
        ? vector
        : Arrays.stream(vector).map(divided(divisor)).toArray(BigInteger[]::new);
  }

  private static UnaryOperator<BigInteger> divided(BigInteger divisor) {
    return entry -> entry.divide(divisor);
  }

  /** {@code a * left + b * right}. */
  static BigInteger[] combination(
      BigInteger a, BigInteger[] left, BigInteger b, BigInteger[] right) {
    BigInteger[] sum = new BigInteger[left.length];
    for (int c = 0; c < sum.length; c++) {
      sum[c] = a.multiply(left[c]).add(b.multiply(right[c]));
    }
    return sum;
  }

  static BigInteger dot(BigInteger[] left, BigInteger[] right) {
    BigInteger sum = BigInteger.ZERO;
    for (int c = 0; c < left.length; c++) {
      sum = sum.add(left[c].multiply(right[c]));
    }
    return sum;
  }

  /** The cross product in space. */
  static BigInteger[] cross(BigInteger[] left, BigInteger[] right) {
    BigInteger[] product = new BigInteger[3];
    for (int c = 0; c < 3; c++) {
      int next = (c + 1) % 3;
      int other = (c + 2) % 3;
      product[c] = left[next].multiply(right[other]).subtract(left[other].multiply(right[next]));
    }
    return product;
  }

  /** The sign of the first entry that is not zero. */
  static int leadingSign(BigInteger[] vector) {
    for (BigInteger entry : vector) {
      if (entry.signum() != 0) {
        return entry.signum();
      }
    }
    return 0;
  }

  static BigInteger[] negate(BigInteger[] vector) {
    return Arrays.stream(vector).map(BigInteger::negate).toArray(BigInteger[]::new);
  }
}
