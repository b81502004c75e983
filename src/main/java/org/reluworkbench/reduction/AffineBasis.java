package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Affinely independent points; a point of their affine hull is one weighted sum of them, with weights
 * that add up to one: its barycentric coordinates.
 */
record AffineBasis(List<Vector> points) {

  AffineBasis {
    points = List.copyOf(points);
    if (!independent(points)) {
      throw new IllegalArgumentException("affinely dependent: " + points);
    }
  }

  /** Whether these are some points, and none is in the affine hull of the others. */
  static boolean independent(List<Vector> points) {
    return !points.isEmpty() && echelon(points).size() == points.size() - 1;
  }

  /** The barycentric coordinates of a point; empty if it is not in the affine hull. */
  Optional<List<Rational>> coordinates(Vector point) {
    Vector origin = points.get(0);
    Vector left = reduced(
        point.minus(origin).append(Vector.zero(points.size())), echelon(points), point.dimension());
    if (!left.prefix(point.dimension()).isZero()) {
      return Optional.empty();
    }
    // What was taken away, in terms of the differences from the origin.
    List<Rational> coordinates = new ArrayList<>();
    Rational first = Rational.ONE;
    for (int i = 1; i < points.size(); i++) {
      Rational coordinate = left.get(point.dimension() + i).negate();
      coordinates.add(coordinate);
      first = first.minus(coordinate);
    }
    coordinates.add(0, first);
    return Optional.of(coordinates);
  }

  /** The weighted sum. */
  static Vector combination(List<Rational> coordinates, List<Vector> points) {
    Vector sum = Vector.zero(points.get(0).dimension());
    for (int i = 0; i < points.size(); i++) {
      sum = sum.combine(coordinates.get(i), points.get(i));
    }
    return sum;
  }

  /**
   * The differences from the first point in echelon form, each followed by the record of which
   * combination of differences it is; those that vanish are left out.
   */
  private static List<Vector> echelon(List<Vector> points) {
    int dimension = points.get(0).dimension();
    List<Vector> rows = new ArrayList<>();
    for (int i = 1; i < points.size(); i++) {
      Vector difference = points.get(i).minus(points.get(0)).append(Vector.unit(points.size(), i));
      Vector row = reduced(difference, rows, dimension);
      if (!row.prefix(dimension).isZero()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** Every row's leading coordinate is eliminated. */
  private static Vector reduced(Vector vector, List<Vector> rows, int dimension) {
    Vector left = vector;
    for (Vector row : rows) {
      int leading = row.supportIndex(0);
      Rational factor = left.get(leading).dividedBy(row.supportValue(0));
      left = left.combine(factor.negate(), row);
    }
    return left;
  }
}
