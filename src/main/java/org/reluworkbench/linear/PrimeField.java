package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/** Arithmetic modulo the prime 2^61 - 1, and the way back to rationals. */
final class PrimeField {

  static final long PRIME = (1L << 61) - 1;
  static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);

  /** The root of half the prime. */
  private static final long ROOT = BIG_PRIME.shiftRight(1).sqrt().longValue();

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

  /** {@code c + a b}. */
  static long plusTimes(long c, long a, long b) {
    long high = Math.multiplyHigh(a, b);
    long low = a * b;
    // Three numbers of at most 61 bits, so that the sum has at most 63.
    long sum = c + (high << 3 | low >>> 61) + (low & PRIME);
    long folded = (sum & PRIME) + (sum >>> 61);
    return folded >= PRIME ? folded - PRIME : folded;
  }

  /** Of a residue that is not zero, by Euclid's algorithm. */
  static long inverse(long a) {
    long previous = PRIME;
    long rest = a;
    long previousFactor = 0;
    long factor = 1;
    while (rest > 1) {
      long quotient = previous / rest;
      long next = previousFactor - quotient * factor;
      previousFactor = factor;
      factor = next;
      long remainder = previous - quotient * rest;
      previous = rest;
      rest = remainder;
    }
    if (rest == 0) {
      throw new ArithmeticException("zero has no inverse");
    }
    return factor < 0 ? factor + PRIME : factor;
  }

  static long residue(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      long residue = value.longValue() % PRIME;
      return residue < 0 ? residue + PRIME : residue;
    }
    return value.mod(BIG_PRIME).longValue();
  }

  /** The same as the other one does, modulo the prime and in machine words. */
  static Optional<Rational> reconstruct(long residue) {
    long previous = PRIME;
    long rest = residue;
    long previousFactor = 0;
    long factor = 1;
    while (rest > ROOT) {
      long quotient = previous / rest;
      long next = previousFactor - quotient * factor;
      previousFactor = factor;
      factor = next;
      long remainder = previous - quotient * rest;
      previous = rest;
      rest = remainder;
    }
    return factor == 0 || Math.abs(factor) > ROOT
        ? Optional.empty()
        : Optional.of(Rational.of(rest, factor));
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
