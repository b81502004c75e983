package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.Arrays;
import org.reluworkbench.numeric.GreatestCommonDivisor;

/**
 * An immutable sparse equation {@code sum c_j x_j = 0} with coprime integer coefficients, kept as
 * {@code long} where they fit. Without fractions there is no common denominator to look after: one
 * division by the content a row operation.
 */
final class IntegerRow {

  /** Products of two factors with at most this many bits together, and their sums, fit a long. */
  private static final int SAFE_BITS = 61;

  private final int[] variables;
  private final long[] small;

  /** Null exactly if all coefficients are in {@code small}. */
  private final BigInteger[] big;

  /** Bit length of the largest coefficient. */
  private final int bits;

  private IntegerRow(int[] variables, long[] small, BigInteger[] big, int bits) {
    this.variables = variables;
    this.small = small;
    this.big = big;
    this.bits = bits;
  }

  /** The row with these variables, ascending, and coefficients, none zero; divides by the content. */
  static IntegerRow of(int[] variables, BigInteger[] coefficients) {
    BigInteger content = BigInteger.ZERO;
    for (int i = 0; i < coefficients.length && !content.equals(BigInteger.ONE); i++) {
      content = content.gcd(coefficients[i]);
    }
    int bits = 0;
    BigInteger[] primitive = coefficients.clone();
    for (int i = 0; i < primitive.length; i++) {
      if (!content.equals(BigInteger.ONE)) {
        primitive[i] = primitive[i].divide(content);
      }
      bits = Math.max(bits, primitive[i].bitLength());
    }
    if (bits >= Long.SIZE - 1) {
      return new IntegerRow(variables, null, primitive, bits);
    }
    long[] small = new long[primitive.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = primitive[i].longValue();
    }
    return new IntegerRow(variables, small, null, bits);
  }

  private static IntegerRow of(int[] variables, long[] coefficients) {
    long content = 0;
    for (int i = 0; i < coefficients.length && content != 1; i++) {
      content = GreatestCommonDivisor.of(content, Math.abs(coefficients[i]));
    }
    long magnitudes = 0;
    for (int i = 0; i < coefficients.length; i++) {
      if (content != 1) {
        coefficients[i] /= content;
      }
      magnitudes |= Math.abs(coefficients[i]);
    }
    return new IntegerRow(
        variables, coefficients, null, Long.SIZE - Long.numberOfLeadingZeros(magnitudes));
  }

  int size() {
    return variables.length;
  }

  int variable(int position) {
    return variables[position];
  }

  int signum(int position) {
    return big == null ? Long.signum(small[position]) : big[position].signum();
  }

  boolean isSmall() {
    return big == null;
  }

  /** Only for small rows. */
  long smallCoefficient(int position) {
    return small[position];
  }

  BigInteger coefficient(int position) {
    return big == null ? BigInteger.valueOf(small[position]) : big[position];
  }

  /** Where the variable stands, or a negative number if its coefficient is zero. */
  int position(int variable) {
    return Arrays.binarySearch(variables, variable);
  }

  /** The combination of this row and the pivot row in which the variable has vanished. */
  IntegerRow eliminating(int variable, IntegerRow pivot) {
    int here = position(variable);
    int there = pivot.position(variable);
    if (big == null && pivot.big == null) {
      long divisor = GreatestCommonDivisor.of(Math.abs(small[here]), Math.abs(pivot.small[there]));
      long mine = pivot.small[there] / divisor;
      long theirs = -small[here] / divisor;
      if (bits + bitLength(mine) < SAFE_BITS && pivot.bits + bitLength(theirs) < SAFE_BITS) {
        return combine(mine, pivot, theirs);
      }
    }
    BigInteger a = coefficient(here);
    BigInteger b = pivot.coefficient(there);
    BigInteger divisor = a.gcd(b);
    return combine(b.divide(divisor), pivot, a.divide(divisor).negate());
  }

  private static int bitLength(long value) {
    return Long.SIZE - Long.numberOfLeadingZeros(Math.abs(value));
  }

  private IntegerRow combine(long factor, IntegerRow other, long otherFactor) {
    int[] mergedVariables = new int[variables.length + other.variables.length];
    long[] merged = new long[mergedVariables.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < variables.length || j < other.variables.length) {
      int left = i < variables.length ? variables[i] : Integer.MAX_VALUE;
      int right = j < other.variables.length ? other.variables[j] : Integer.MAX_VALUE;
      long value = 0;
      if (left <= right) {
        value = factor * small[i++];
      }
      if (right <= left) {
        value += otherFactor * other.small[j++];
      }
      if (value != 0) {
        mergedVariables[count] = Math.min(left, right);
        merged[count++] = value;
      }
    }
    return of(Arrays.copyOf(mergedVariables, count), Arrays.copyOf(merged, count));
  }

  private IntegerRow combine(BigInteger factor, IntegerRow other, BigInteger otherFactor) {
    int[] mergedVariables = new int[variables.length + other.variables.length];
    BigInteger[] merged = new BigInteger[mergedVariables.length];
    int count = 0;
    int i = 0;
    int j = 0;
    while (i < variables.length || j < other.variables.length) {
      int left = i < variables.length ? variables[i] : Integer.MAX_VALUE;
      int right = j < other.variables.length ? other.variables[j] : Integer.MAX_VALUE;
      BigInteger value = BigInteger.ZERO;
      if (left <= right) {
        value = factor.multiply(coefficient(i++));
      }
      if (right <= left) {
        value = value.add(otherFactor.multiply(other.coefficient(j++)));
      }
      if (value.signum() != 0) {
        mergedVariables[count] = Math.min(left, right);
        merged[count++] = value;
      }
    }
    return of(Arrays.copyOf(mergedVariables, count), Arrays.copyOf(merged, count));
  }
}
