package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/** Arithmetic modulo the prime 2^61 - 1, and the way back to rationals. */
final class PrimeField {

  static final long PRIME = (1L << 61) - 1;
  static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  private PrimeField() {}

  static long plus(long a, long b) {
    long sum = a + b;
    return sum >= PRIME ? sum - PRIME : sum;
  }

  static long minus(long a, long b) {
    return a >= b ? a - b : a - b + PRIME;
  }

  static long times(long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    // a b = high 2^64 + low, and 2^61 is 1 modulo the prime.
    return plus(high << 3 | low >>> 61, low & PRIME);
  }

  static long inverse(long a) {
    return BigInteger.valueOf(a).modInverse(BIG_PRIME).longValue();
  }

  static long residue(BigInteger value) {
    return value.mod(BIG_PRIME).longValue();
  }

  /** Empty if the denominator is a multiple of the prime. */
  static Optional<Long> residue(Rational value) {
    long denominator = residue(value.denominator());
    if (denominator == 0) {
      return Optional.empty();
    }
    long numerator = residue(value.numerator());
    return Optional.of(denominator == 1 ? numerator : times(numerator, inverse(denominator)));
  }

  /**
   * The fraction whose numerator and denominator are both at most the root of half the modulus, and
   * which has this residue (P. Wang, 1981); there is at most one.
   */
  static Optional<Rational> reconstruct(BigInteger residue, BigInteger modulus) {
    BigInteger bound = modulus.shiftRight(1).sqrt();
    BigInteger previous = modulus;
    BigInteger rest = residue.mod(modulus);
    BigInteger previousFactor = BigInteger.ZERO;
    BigInteger factor = BigInteger.ONE;
    while (rest.compareTo(bound) > 0) {
      BigInteger[] division = previous.divideAndRemainder(rest);
      BigInteger next = previousFactor.subtract(division[0].multiply(factor));
      previous = rest;
      rest = division[1];
      previousFactor = factor;
      factor = next;
    }
    return factor.signum() == 0 || factor.abs().compareTo(bound) > 0
        ? Optional.empty()
        : Optional.of(Rational.of(rest, factor));
  }
}
