package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.Simplex;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** A frame found by exact elimination: quick where points have few coordinates other than zero. */
final class ExactFrame implements AffineFrame {

  private final int dimension;
  private final Simplex coordinates;
  private final List<Integer> chosen;
  private final int[] positionOf;

  private ExactFrame(int dimension, Simplex coordinates, List<Integer> chosen, int points) {
    this.dimension = dimension;
    this.coordinates = coordinates;
    this.chosen = chosen;
    positionOf = new int[coordinates.forms()];
    java.util.Arrays.fill(positionOf, -1);
    for (int i = 0; i < chosen.size(); i++) {
      positionOf[form(chosen.get(i))] = i;
    }
  }

  /**
   * Chooses greedily.
   *
   * @param order indices of points, the preferred ones first
   */
  static ExactFrame of(
      int dimension, List<Vector> points, List<Integer> order, BooleanSupplier stop) {
    Simplex coordinates = new Simplex(dimension + 1);
    points.forEach(point -> coordinates.define(point.append(Rational.ONE)));
    List<Integer> chosen = new ArrayList<>();
    for (int point : order) {
      if (chosen.size() > dimension || stop.getAsBoolean()) {
        break;
      }
      if (coordinates.exchange(dimension + 1 + point, form -> form <= dimension) >= 0) {
        chosen.add(point);
      }
    }
    return new ExactFrame(dimension, coordinates, chosen, points.size());
  }

  private int form(int point) {
    return dimension + 1 + point;
  }

  @Override
  public List<Integer> chosen() {
    return chosen;
  }

  @Override
  public int position(int point) {
    return positionOf[form(point)];
  }

  @Override
  public Vector coordinates(int point) {
    return inFrame(coordinates.expression(form(point)));
  }

  private Vector inFrame(Vector expression) {
    Vector.Builder entries = Vector.builder(chosen.size());
    for (int i = 0; i < expression.support(); i++) {
      int position = positionOf[expression.supportIndex(i)];
      if (position >= 0) {
        entries.set(position, expression.supportValue(i));
      }
    }
    return entries.build();
  }

  @Override
  public AffineFunction function(Vector values) {
    Vector.Builder linear = Vector.builder(dimension);
    for (int i = 0; i < dimension; i++) {
      linear.set(i, coefficient(i, values));
    }
    return new AffineFunction(linear.build(), coefficient(dimension, values));
  }

  private Rational coefficient(int coordinate, Vector values) {
    // A coordinate that is still free is not determined by the points: zero will do.
    return coordinates.isBasic(coordinate)
        ? inFrame(coordinates.expression(coordinate)).dot(values)
        : Rational.ZERO;
  }
}
