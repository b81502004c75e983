package org.reluworkbench.train.fit;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Column;

/** Numbers in ascending order, and the rows that they belong to. */
final class SortedProjection {

  private static final int DIGIT_BITS = 16;
  private static final int DIGITS = 1 << DIGIT_BITS;

  /** Fewer numbers are sorted before the counters of the radix sort are cleared. */
  private static final int FEW = 1 << 14;

  private final Column values;
  private final int[] order;

  private SortedProjection(Column values, int[] order) {
    this.values = values;
    this.order = order;
  }

  /** Sorts; by radix where the numbers are integers over one denominator. */
  static SortedProjection of(Column values) {
    if (!values.isScaled() || values.size() < FEW) {
      int[] order = IntStream.range(0, values.size())
          .boxed()
          .sorted(comparator(values))
          .mapToInt(Integer::intValue)
          .toArray();
      return new SortedProjection(values, order);
    }
    return new SortedProjection(values, radix(values));
  }

  private static Comparator<Integer> comparator(Column values) {
    return values.isScaled()
        ? Comparator.comparingLong(values::numerator)
        : Comparator.comparing(values::get);
  }

  /** Least significant digit first; stable, so each pass keeps what the earlier ones did. */
  private static int[] radix(Column values) {
    int[] order = IntStream.range(0, values.size()).toArray();
    int[] next = new int[order.length];
    int[] starts = new int[DIGITS + 1];
    for (int shift = 0; shift < Long.SIZE; shift += DIGIT_BITS) {
      Arrays.fill(starts, 0);
      for (int index : order) {
        starts[digit(values.numerator(index), shift) + 1]++;
      }
      if (order.length > 0
          && starts[digit(values.numerator(order[0]), shift) + 1] == order.length) {
        continue;
      }
      for (int i = 1; i <= DIGITS; i++) {
        starts[i] += starts[i - 1];
      }
      for (int index : order) {
        next[starts[digit(values.numerator(index), shift)]++] = index;
      }
      int[] done = order;
      order = next;
      next = done;
    }
    return order;
  }

  /** With the sign bit flipped, so that negative numbers come first. */
  private static int digit(long number, int shift) {
    return (int) ((number ^ Long.MIN_VALUE) >>> shift) & (DIGITS - 1);
  }

  int size() {
    return order.length;
  }

  /** Which of the numbers stands at this position. */
  int index(int position) {
    return order[position];
  }

  Column values() {
    return values;
  }

  boolean allDifferent() {
    for (int i = 1; i < order.length; i++) {
      if (values.equal(order[i - 1], order[i])) {
        return false;
      }
    }
    return true;
  }
}
