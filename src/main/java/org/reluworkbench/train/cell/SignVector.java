package org.reluworkbench.train.cell;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * An immutable sequence of signs, one a hyperplane: positive, negative, or zero. A cell has no zeros;
 * in the region of a {@link Part}, zero stands at the hyperplanes that are not decided.
 */
public final class SignVector {

  private static final int WORD = Long.SIZE;

  private final int size;
  private final long[] positive;
  private final long[] negative;

  private SignVector(int size, long[] positive, long[] negative) {
    this.size = size;
    this.positive = positive;
    this.negative = negative;
  }

  /** The vector of so many zeros. */
  public static SignVector undecided(int size) {
    return new SignVector(size, new long[words(size)], new long[words(size)]);
  }

  /** Of integers, of which the signs count. */
  public static SignVector of(List<Integer> signs) {
    return of(signs.size(), signs::get);
  }

  static SignVector of(int size, IntUnaryOperator sign) {
    long[] positive = new long[words(size)];
    long[] negative = new long[positive.length];
    for (int i = 0; i < size; i++) {
      int value = sign.applyAsInt(i);
      if (value != 0) {
        (value > 0 ? positive : negative)[i / WORD] |= 1L << i;
      }
    }
    return new SignVector(size, positive, negative);
  }

  private static int words(int size) {
    return (size + WORD - 1) / WORD;
  }

  public int size() {
    return size;
  }

  /** 1, -1 or 0. */
  public int sign(int index) {
    if (index < 0 || index >= size) {
      throw new IndexOutOfBoundsException("index " + index + " of " + size);
    }
    long bit = 1L << index;
    return (positive[index / WORD] & bit) != 0 ? 1 : (negative[index / WORD] & bit) != 0 ? -1 : 0;
  }

  public boolean isPositive(int index) {
    return sign(index) > 0;
  }

  /** How many are positive. */
  public int positives() {
    return Arrays.stream(positive).mapToInt(Long::bitCount).sum();
  }

  /** Whether none is zero. */
  public boolean isComplete() {
    return positives() + Arrays.stream(negative).mapToInt(Long::bitCount).sum() == size;
  }

  /** Whether the other vector, of the same size, has the same sign wherever this one is not zero. */
  public boolean isMetBy(SignVector other) {
    if (size != other.size) {
      throw new IllegalArgumentException("sizes differ: " + size + ", " + other.size);
    }
    for (int word = 0; word < positive.length; word++) {
      if ((positive[word] & ~other.positive[word]) != 0
          || (negative[word] & ~other.negative[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  public SignVector negate() {
    return new SignVector(size, negative, positive);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof SignVector other
        && size == other.size
        && Arrays.equals(positive, other.positive)
        && Arrays.equals(negative, other.negative);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(positive) + Arrays.hashCode(negative) + size;
  }

  /** {@code +-0}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(size);
    for (int i = 0; i < size; i++) {
      text.append("-0+".charAt(sign(i) + 1));
    }
    return text.toString();
  }
}
