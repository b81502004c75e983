package org.reluworkbench.problem.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every line through two of some points in the plane, by turning a line around each point: what is on
 * its left changes at the points that it meets, so that n points take about n<sup>2</sup> log n steps.
 */
final class LineSweep {

  /** What one does with a line. */
  interface Visitor {

    /**
     * Looks at a line.
     *
     * @param on the points on it, in order
     * @param left the rows on its left; valid during the call
     * @return whether to go on
     */
    boolean visit(int[] on, long[] left);
  }

  private final long[] x;
  private final long[] y;
  private final long[][] rows;

  /** Points that differ, with coordinates below 2^29, and the set of rows of each. */
  LineSweep(long[] x, long[] y, long[][] rows) {
    this.x = x;
    this.y = y;
    this.rows = rows;
  }

  /** Visits each line once; says whether it went through all. */
  boolean forEach(Visitor visitor) {
    for (int pivot = 0; pivot < x.length; pivot++) {
      if (!around(pivot, visitor)) {
        return false;
      }
    }
    return true;
  }

  /** A line whose first point is another one was, or will be, seen there. */
  private boolean around(int pivot, Visitor visitor) {
    Integer[] order =
        IntStream.range(0, x.length).filter(p -> p != pivot).boxed().toArray(Integer[]::new);
    Arrays.sort(order, (a, b) -> Long.signum(turn(pivot, b, a)));
    long[] left = new long[rows[pivot].length];
    for (int p : order) {
      if (isAhead(pivot, p)) {
        toggle(left, rows[p]);
      }
    }
    for (int from = 0, to; from < order.length; from = to) {
      to = from;
      while (to < order.length && turn(pivot, order[from], order[to]) == 0) {
        to++;
      }
      List<Integer> met = Arrays.asList(order).subList(from, to);
      met.stream().filter(p -> isAhead(pivot, p)).forEach(p -> toggle(left, rows[p]));
      if (met.stream().allMatch(p -> p > pivot) && !visitor.visit(line(pivot, met), left)) {
        return false;
      }
      met.stream().filter(p -> !isAhead(pivot, p)).forEach(p -> toggle(left, rows[p]));
    }
    return true;
  }

  /** Whether the line, which starts to the right and turns left, meets it with its front half. */
  private boolean isAhead(int pivot, int p) {
    return y[p] > y[pivot] || y[p] == y[pivot] && x[p] > x[pivot];
  }

  /** Positive if the line meets the second later than the first, zero if at once. */
  private long turn(int pivot, int first, int second) {
    long cross = (x[first] - x[pivot]) * (y[second] - y[pivot])
        - (y[first] - y[pivot]) * (x[second] - x[pivot]);
    return isAhead(pivot, first) == isAhead(pivot, second) ? cross : -cross;
  }

  private int[] line(int pivot, List<Integer> met) {
    List<Integer> on = new ArrayList<>(met);
    on.add(pivot);
    on.sort(Comparator.<Integer>comparingLong(p -> y[p]).thenComparingLong(p -> x[p]));
    return on.stream().mapToInt(Integer::intValue).toArray();
  }

  /** Adds rows that are not in the set, or takes away those that are. */
  private static void toggle(long[] set, long[] some) {
    for (int i = 0; i < set.length; i++) {
      set[i] ^= some[i];
    }
  }
}
