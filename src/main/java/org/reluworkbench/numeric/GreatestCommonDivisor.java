package org.reluworkbench.numeric;

/** The greatest common divisor of two {@code long}s, by Euclid's algorithm. */
public final class GreatestCommonDivisor {

  private GreatestCommonDivisor() {}

  /** Positive for nonnegative numbers that are not both zero; of zero and zero, zero. */
  public static long of(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }
}
