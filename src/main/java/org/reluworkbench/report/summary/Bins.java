package org.reluworkbench.report.summary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.reluworkbench.report.html.RoundNumbers;

/**
 * Values of an axis, each by itself while they are few, else rounded to multiples of a round step.
 *
 * @param step zero if every value stands for itself
 */
record Bins(double step) {

  private static final int MOST_VALUES = 24;
  private static final int BINS = 16;

  static Bins of(Collection<Double> values) {
    TreeSet<Double> distinct = new TreeSet<>(values);
    return distinct.size() <= MOST_VALUES
        ? new Bins(0)
        : new Bins(RoundNumbers.step((distinct.last() - distinct.first()) / BINS));
  }

  /** The value by which this one is drawn. */
  double of(double value) {
    return step == 0 ? value : Math.round(value / step) * step;
  }

  /** As a table shows it. */
  static String text(double value) {
    return BigDecimal.valueOf(value)
        .setScale(4, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }

  /**
   * Consecutive groups of the distinct values, nearly equal in number.
   *
   * @param most how many groups there are at most
   */
  static List<List<Long>> bands(Collection<Long> values, int most) {
    List<Long> distinct = List.copyOf(new TreeSet<>(values));
    int count = Math.min(most, distinct.size());
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(
            i -> distinct.subList(i * distinct.size() / count, (i + 1) * distinct.size() / count))
        .toList();
  }
}
