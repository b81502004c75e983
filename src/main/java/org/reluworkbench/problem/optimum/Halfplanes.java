package org.reluworkbench.problem.optimum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * All ways in which a line cuts a finite set of labelled points of the plane in two, whatever their
 * position.
 *
 * <p>Every dichotomy with two sides that are not empty has an inner tangent, which goes through a
 * point of each side; on that line the two sides don't overlap. So it is enough to look at the lines
 * through two points, and to cut the points on each once.
 *
 * <p>A side is a set of rows as bits: first those whose label is not zero, up to a whole number of
 * words, then those of label zero. Rows that are equal are different bits.
 */
final class Halfplanes {

  /** Coordinates are below this, so that their products are no greater than a long. */
  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(29);

  private final long[] x;
  private final long[] y;
  private final long[][] rows;
  private final int positiveWords;
  private final int words;
  private int positives;
  private int zeros;

  private Halfplanes(List<Vector> places, Map<Vector, List<WeightedExample>> at, Rational scale) {
    int size = places.size();
    x = new long[size];
    y = new long[size];
    for (List<WeightedExample> points : at.values()) {
      for (WeightedExample point : points) {
        if (point.label().isZero()) {
          zeros += point.multiplicity();
        } else {
          positives += point.multiplicity();
        }
      }
    }
    positiveWords = (positives + 63) / 64;
    words = positiveWords + (zeros + 63) / 64;
    rows = new long[size][words];
    int nextPositive = 0;
    int nextZero = positiveWords * 64;
    for (int i = 0; i < size; i++) {
      Vector place = places.get(i);
      x[i] = place.get(0).times(scale).numerator().longValueExact();
      y[i] = place.dimension() < 2 ? 0 : place.get(1).times(scale).numerator().longValueExact();
      for (WeightedExample point : at.get(place)) {
        for (int copy = 0; copy < point.multiplicity(); copy++) {
          int bit = point.label().isZero() ? nextZero++ : nextPositive++;
          rows[i][bit / 64] |= 1L << (bit % 64);
        }
      }
    }
  }

  /** The points of a task in dimension one or two, unless their coordinates are too long. */
  static Optional<Halfplanes> of(TrainingTask task) {
    Map<Vector, List<WeightedExample>> at = new LinkedHashMap<>();
    BigInteger scale = BigInteger.ONE;
    for (WeightedExample point : task.points()) {
      at.computeIfAbsent(point.input(), place -> new ArrayList<>()).add(point);
      for (Rational coordinate : point.input().toList()) {
        BigInteger denominator = coordinate.denominator();
        scale = scale.divide(scale.gcd(denominator)).multiply(denominator);
      }
    }
    Rational factor = Rational.of(scale);
    for (Vector place : at.keySet()) {
      for (Rational coordinate : place.toList()) {
        if (coordinate.times(factor).numerator().abs().compareTo(LIMIT) >= 0) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(new Halfplanes(List.copyOf(at.keySet()), at, factor));
  }

  int positives() {
    return positives;
  }

  int zeros() {
    return zeros;
  }

  /** How many rows with a label other than zero are in the set. */
  int positivesIn(long[] side) {
    int count = 0;
    for (int i = 0; i < positiveWords; i++) {
      count += Long.bitCount(side[i]);
    }
    return count;
  }

  /** How many rows of label zero are in the set. */
  int zerosIn(long[] side) {
    int count = 0;
    for (int i = positiveWords; i < words; i++) {
      count += Long.bitCount(side[i]);
    }
    return count;
  }

  /**
   * Rows that are wrong if label zero is given just to the rows in one of the two sets: exactly, or,
   * for sets that stand for several, at least.
   */
  int misfits(long[] least1, long[] most1, long[] least2, long[] most2) {
    int count = zeros;
    for (int i = 0; i < positiveWords; i++) {
      count += Long.bitCount(least1[i] | least2[i]);
    }
    for (int i = positiveWords; i < words; i++) {
      count -= Long.bitCount(most1[i] | most2[i]);
    }
    return count;
  }

  int words() {
    return words;
  }

  /** Every place at which the rows of a set are; a place is in it wholly or not at all. */
  boolean contains(long[] side, Vector place, TrainingTask task) {
    int index =
        task.points().stream().map(WeightedExample::input).distinct().toList().indexOf(place);
    for (int i = 0; i < words; i++) {
      if ((rows[index][i] & side[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  /** The most rows with a label other than zero on one line. */
  int mostPositivesOnALine() {
    int[] most = {0};
    for (long[] row : rows) {
      most[0] = Math.max(most[0], positivesIn(row));
    }
    forEachLine((first, on, left) -> {
      int count = 0;
      for (int place : on) {
        count += positivesIn(rows[place]);
      }
      most[0] = Math.max(most[0], count);
    });
    return most[0];
  }

  /** Each side of each dichotomy, some several times; the array is the consumer's to keep. */
  void forEachSide(Consumer<long[]> consumer) {
    long[] all = new long[words];
    for (long[] row : rows) {
      add(all, row);
    }
    consumer.accept(new long[words]);
    consumer.accept(all);
    forEachLine((first, on, left) -> {
      for (int direction = 0; direction < 2; direction++) {
        long[] side = left.clone();
        for (int i = 0; i < on.length; i++) {
          both(side, all, consumer);
          side = side.clone();
          add(side, rows[on[direction == 0 ? i : on.length - 1 - i]]);
        }
        both(side, all, consumer);
      }
    });
  }

  private static void both(long[] side, long[] all, Consumer<long[]> consumer) {
    long[] other = new long[side.length];
    for (int i = 0; i < side.length; i++) {
      other[i] = all[i] & ~side[i];
    }
    consumer.accept(side);
    consumer.accept(other);
  }

  private static void add(long[] set, long[] more) {
    for (int i = 0; i < set.length; i++) {
      set[i] |= more[i];
    }
  }

  /** What one does with a line: the places on it, in order, and the rows on its left. */
  private interface Line {
    void accept(int first, int[] on, long[] left);
  }

  /** Each line through two places, once: at the two that are first. */
  private void forEachLine(Line visitor) {
    for (int i = 0; i < x.length; i++) {
      for (int j = i + 1; j < x.length; j++) {
        line(i, j, visitor);
      }
    }
  }

  private void line(int i, int j, Line visitor) {
    long dx = x[j] - x[i];
    long dy = y[j] - y[i];
    int[] on = new int[x.length];
    int count = 0;
    long[] left = new long[words];
    for (int p = 0; p < x.length; p++) {
      long side = dx * (y[p] - y[i]) - dy * (x[p] - x[i]);
      if (side > 0) {
        add(left, rows[p]);
      } else if (side == 0) {
        if (p < j && p != i) {
          return;
        }
        on[count++] = p;
      }
    }
    int[] sorted = Arrays.stream(on, 0, count)
        .boxed()
        .sorted((a, b) -> Long.compare(dx * x[a] + dy * y[a], dx * x[b] + dy * y[b]))
        .mapToInt(Integer::intValue)
        .toArray();
    visitor.accept(i, sorted, left);
  }
}
