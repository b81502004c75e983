package org.reluworkbench.train.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** The affine functions with given values on at most d points of R^d, by Gaussian elimination. */
final class Hyperplanes {

  private static final int LARGEST_COEFFICIENT = 9;

  private final int dimension;

  /** Reduced rows: d + 1 coefficients, the constant last; then what each is of the given equations. */
  private final List<Vector> rows = new ArrayList<>();

  private final List<Integer> pivots = new ArrayList<>();
  private final List<Integer> free = new ArrayList<>();
  private boolean independent = true;

  private Hyperplanes(List<Vector> points) {
    this.dimension = points.get(0).dimension();
    for (int p = 0; p < points.size() && independent; p++) {
      reduce(points.get(p).append(Rational.ONE).append(Vector.unit(points.size(), p)));
    }
    for (int i = 0; i <= dimension; i++) {
      if (!pivots.contains(i)) {
        free.add(i);
      }
    }
  }

  static Hyperplanes through(List<Vector> points) {
    return new Hyperplanes(points);
  }

  private void reduce(Vector equation) {
    Vector row = equation;
    for (int i = 0; i < rows.size(); i++) {
      row = row.combine(row.get(pivots.get(i)).negate(), rows.get(i));
    }
    if (row.isZero() || row.supportIndex(0) > dimension) {
      independent = false;
      return;
    }
    int pivot = row.supportIndex(0);
    row = row.times(row.supportValue(0).reciprocal());
    for (int i = 0; i < rows.size(); i++) {
      rows.set(i, rows.get(i).combine(rows.get(i).get(pivot).negate(), row));
    }
    rows.add(row);
    pivots.add(pivot);
  }

  /** Whether no point is an affine combination of the others. */
  boolean independent() {
    return independent;
  }

  /** Whether only one hyperplane goes through the points. */
  boolean unique() {
    return free.size() == 1;
  }

  /** An affine function other than zero that vanishes on the points; any of them may come. */
  AffineFunction random(Random random) {
    List<Rational> coefficients = zeros();
    for (int column : free) {
      // One is enough where there is one; never all of them zero.
      long value = unique() ? 1 : 1 + random.nextInt(LARGEST_COEFFICIENT);
      coefficients.set(column, Rational.of(random.nextBoolean() || unique() ? value : -value));
    }
    Vector chosen = Vector.of(coefficients);
    for (int i = 0; i < rows.size(); i++) {
      coefficients.set(
          pivots.get(i), rows.get(i).prefix(dimension + 1).dot(chosen).negate());
    }
    return function(coefficients);
  }

  /** An affine function with these values on the points. */
  AffineFunction interpolating(List<Rational> values) {
    List<Rational> coefficients = zeros();
    for (int i = 0; i < rows.size(); i++) {
      Rational value = Rational.ZERO;
      for (int p = 0; p < values.size(); p++) {
        value = value.plus(rows.get(i).get(dimension + 1 + p).times(values.get(p)));
      }
      coefficients.set(pivots.get(i), value);
    }
    return function(coefficients);
  }

  private List<Rational> zeros() {
    List<Rational> zeros = new ArrayList<>();
    for (int i = 0; i <= dimension; i++) {
      zeros.add(Rational.ZERO);
    }
    return zeros;
  }

  private AffineFunction function(List<Rational> coefficients) {
    return new AffineFunction(
        Vector.of(coefficients.subList(0, dimension)), coefficients.get(dimension));
  }
}
