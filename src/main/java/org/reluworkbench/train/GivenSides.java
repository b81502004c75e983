package org.reluworkbench.train;

import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reluworkbench.problem.optimum.Piece.Answer;

/** At which points an affine function is said to be positive, and at which it is said not to be. */
final class GivenSides {

  private final long[] positive;
  private final long[] negative;

  /** The answers at so many points. */
  GivenSides(int size, IntFunction<Answer> answers) {
    positive = new long[words(size)];
    negative = new long[positive.length];
    for (int p = 0; p < size; p++) {
      Answer answer = answers.apply(p);
      if (answer != Answer.OPEN) {
        (answer == Answer.YES ? positive : negative)[p / Long.SIZE] |= 1L << p;
      }
    }
  }

  static int words(int size) {
    return (size + Long.SIZE - 1) / Long.SIZE;
  }

  boolean isEmpty() {
    return points().findAny().isEmpty();
  }

  /** Those with a side. */
  IntStream points() {
    return IntStream.range(0, Long.SIZE * positive.length).filter(p -> at(p) != Answer.OPEN);
  }

  Answer at(int point) {
    return has(positive, point) ? Answer.YES : has(negative, point) ? Answer.NO : Answer.OPEN;
  }

  static boolean has(long[] bits, int point) {
    return (bits[point / Long.SIZE] >>> point & 1) != 0;
  }

  /** Whether these points, one a bit, may be the positive ones. */
  boolean allow(long[] dichotomy) {
    for (int word = 0; word < positive.length; word++) {
      if ((positive[word] & ~dichotomy[word]) != 0 || (negative[word] & dichotomy[word]) != 0) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof GivenSides other
        && Arrays.equals(positive, other.positive)
        && Arrays.equals(negative, other.negative);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(positive) + Arrays.hashCode(negative);
  }
}
