package org.reluworkbench.problem.optimum;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
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

  private final List<Vector> places;
  private final LineSweep lines;
  private final long[][] rows;
  private final int positiveWords;
  private final int words;
  private int positives;
  private int zeros;

  private Halfplanes(List<Vector> places, Map<Vector, List<WeightedExample>> at, Rational scale) {
    this.places = places;
    int size = places.size();
    long[] x = new long[size];
    long[] y = new long[size];
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
    lines = new LineSweep(x, y, rows);
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

  /** The places at which the rows of a set are; a place is in it wholly or not at all. */
  List<Vector> places(long[] side) {
    List<Vector> found = new ArrayList<>();
    for (int p = 0; p < rows.length; p++) {
      if (meets(side, rows[p])) {
        found.add(places.get(p));
      }
    }
    return found;
  }

  private static boolean meets(long[] one, long[] other) {
    for (int i = 0; i < one.length; i++) {
      if ((one[i] & other[i]) != 0) {
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
    lines.forEach((on, left) -> {
      int count = 0;
      for (int place : on) {
        count += positivesIn(rows[place]);
      }
      most[0] = Math.max(most[0], count);
      return true;
    });
    return most[0];
  }

  /**
   * Each side of each dichotomy, some several times.
   *
   * @param visitor is given an array to keep, and says whether to go on
   * @return whether it went through all
   */
  boolean forEachSide(Predicate<long[]> visitor) {
    long[] all = new long[words];
    for (long[] row : rows) {
      add(all, row);
    }
    return visitor.test(new long[words])
        && visitor.test(all)
        && lines.forEach((on, left) -> cuts(on, left, all, visitor));
  }

  private boolean cuts(int[] on, long[] left, long[] all, Predicate<long[]> visitor) {
    for (int direction = 0; direction < 2; direction++) {
      long[] side = left.clone();
      for (int i = 0; i <= on.length; i++) {
        if (!visitor.test(side) || !visitor.test(rest(side, all))) {
          return false;
        }
        side = side.clone();
        if (i < on.length) {
          add(side, rows[on[direction == 0 ? i : on.length - 1 - i]]);
        }
      }
    }
    return true;
  }

  private static long[] rest(long[] side, long[] all) {
    long[] other = new long[side.length];
    for (int i = 0; i < side.length; i++) {
      other[i] = all[i] & ~side[i];
    }
    return other;
  }

  private static void add(long[] set, long[] more) {
    for (int i = 0; i < set.length; i++) {
      set[i] |= more[i];
    }
  }
}
