package org.reluworkbench.train.cell;

import java.math.BigInteger;
import java.util.Arrays;
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
    BigInteger divisor = BigInteger.ZERO;
    for (int i = 0; i < vector.support(); i++) {
      BigInteger entry = vector
          .supportValue(i)
          .numerator()
          .multiply(denominator.divide(vector.supportValue(i).denominator()));
      entries[vector.supportIndex(i)] = entry;
      divisor = divisor.gcd(entry);
    }
    for (int c = 0; c < entries.length && divisor.signum() != 0; c++) {
      entries[c] = entries[c].divide(divisor);
    }
    return entries;
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
