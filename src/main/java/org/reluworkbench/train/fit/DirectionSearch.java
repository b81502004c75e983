package org.reluworkbench.train.fit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Finds an integer direction along which distinct points have different projections, with short
 * numbers.
 *
 * <p>A column x_i is taken as integers X_i over its denominator D_i, a direction as integers b with
 * {@code a_i = b_i D_i}, so that {@code a.x = b.X} is an integer. Tried are, in this order, single
 * columns; the mixed-radix direction, if its numbers are short; random directions with entries from
 * -M to M for growing M, leaving out each M for which the projections lie among fewer integers than
 * there are points; and at last the mixed-radix direction {@code b_1 = 1, b_(i+1) = b_i (R_i + 1)},
 * R_i the difference of the greatest and the least X_i. That one always succeeds, for it reads the
 * {@code X_i - min X_i} as digits of one number; so no moment curve is needed, whose numbers are
 * longer. A direction that fails mostly fails on the first thousand points, so trying one is cheap.
 */
final class DirectionSearch {

  private static final int TRIES = 3;
  private static final int FIRST_SAMPLE = 1 << 10;

  /** Beyond this, two of any feasible number of points agree with a chance of one in millions. */
  private static final int MOST_BITS = 60;

  private final List<IntegerColumn> columns;
  private final int points;
  private final Random random;
  private final BooleanSupplier stop;

  DirectionSearch(List<Column> columns, int[] rows, long seed, BooleanSupplier stop) {
    this.columns =
        columns.stream().map(column -> IntegerColumn.of(column, rows)).toList();
    this.points = rows.length;
    this.random = new Random(seed);
    this.stop = stop;
  }

  /**
   * What was chosen.
   *
   * @param direction a
   * @param projections a.x of the points, sorted; indices are those of the points
   */
  record Chosen(Vector direction, SortedProjection projections) {}

  /** The direction; empty only if the search was stopped. */
  Optional<Chosen> run() {
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).range().compareTo(BigInteger.valueOf(points - 1L)) >= 0) {
        List<BigInteger> unit =
            new ArrayList<>(Collections.nCopies(columns.size(), BigInteger.ZERO));
        unit.set(i, BigInteger.ONE);
        Optional<Chosen> chosen = attempt(unit);
        if (chosen.isPresent()) {
          return chosen;
        }
      }
    }
    List<BigInteger> radix = mixedRadix();
    if (length(radix).bitLength() <= 2 * Integer.SIZE - Integer.numberOfLeadingZeros(points)) {
      return attempt(radix);
    }
    for (int bits = 0; bits <= MOST_BITS; bits++) {
      for (int i = 0; i < TRIES; i++) {
        List<BigInteger> candidate = random(bits);
        if (stop.getAsBoolean()) {
          return Optional.empty();
        }
        if (length(candidate).compareTo(BigInteger.valueOf(points - 1L)) >= 0) {
          Optional<Chosen> chosen = attempt(candidate);
          if (chosen.isPresent()) {
            return chosen;
          }
        }
      }
    }
    return attempt(radix);
  }

  /** The projections are among so many integers, and one. */
  private BigInteger length(List<BigInteger> direction) {
    BigInteger length = BigInteger.ZERO;
    for (int i = 0; i < direction.size(); i++) {
      length = length.add(direction.get(i).abs().multiply(columns.get(i).range()));
    }
    return length;
  }

  private List<BigInteger> mixedRadix() {
    List<BigInteger> direction = new ArrayList<>();
    BigInteger next = BigInteger.ONE;
    for (IntegerColumn column : columns) {
      direction.add(next);
      next = next.multiply(column.range().add(BigInteger.ONE));
    }
    return direction;
  }

  private List<BigInteger> random(int bits) {
    List<BigInteger> direction = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      BigInteger magnitude = new BigInteger(bits + 1, random);
      BigInteger limited = magnitude.min(BigInteger.ONE.shiftLeft(bits));
      direction.add(random.nextBoolean() ? limited : limited.negate());
    }
    return direction;
  }

  /** Tries a direction on samples of growing size, the last of which is all. */
  private Optional<Chosen> attempt(List<BigInteger> direction) {
    long sample = FIRST_SAMPLE;
    while (sample < points) {
      if (!SortedProjection.of(project(direction, (int) sample)).allDifferent()) {
        return Optional.empty();
      }
      sample *= 16;
    }
    SortedProjection all = SortedProjection.of(project(direction, points));
    return all.allDifferent()
        ? Optional.of(new Chosen(inOriginalUnits(direction), all))
        : Optional.empty();
  }

  private Vector inOriginalUnits(List<BigInteger> direction) {
    List<Rational> entries = new ArrayList<>();
    for (int i = 0; i < direction.size(); i++) {
      entries.add(Rational.of(direction.get(i).multiply(columns.get(i).denominator())));
    }
    return Vector.of(entries);
  }

  private Column project(List<BigInteger> direction, int count) {
    BigInteger most = BigInteger.ZERO;
    for (int i = 0; i < direction.size(); i++) {
      most = most.add(direction.get(i).abs().multiply(columns.get(i).magnitude()));
    }
    if (most.bitLength() >= Long.SIZE) {
      return projectExactly(direction, count);
    }
    long[] sums = new long[count];
    for (int i = 0; i < direction.size(); i++) {
      long factor = direction.get(i).longValue();
      if (factor != 0) {
        columns.get(i).addTo(sums, factor);
      }
    }
    return Column.scaled(sums, 1);
  }

  private Column projectExactly(List<BigInteger> direction, int count) {
    List<Rational> projections = new ArrayList<>(count);
    for (int p = 0; p < count; p++) {
      BigInteger sum = BigInteger.ZERO;
      for (int i = 0; i < direction.size(); i++) {
        sum = sum.add(direction.get(i).multiply(columns.get(i).get(p)));
      }
      projections.add(Rational.of(sum));
    }
    return Column.of(projections);
  }
}
