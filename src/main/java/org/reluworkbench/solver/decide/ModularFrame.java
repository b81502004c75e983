package org.reluworkbench.solver.decide;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.ModularBasis;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A frame guessed modulo a prime and confirmed exactly: for data of many dimensions after an affine
 * map that fills all their coordinates, while their barycentric ones are small numbers still.
 */
final class ModularFrame implements AffineFrame {

  private static final int FEW_DIMENSIONS = 12;
  private static final int FEW_ENTRIES = 8;

  private final int dimension;
  private final ModularBasis basis;
  private final List<Integer> chosen;
  private final int[] positionOf;
  private final List<Vector> coordinates;

  private ModularFrame(
      int dimension,
      ModularBasis basis,
      List<Integer> chosen,
      int[] positionOf,
      List<Vector> coordinates) {
    this.dimension = dimension;
    this.basis = basis;
    this.chosen = chosen;
    this.positionOf = positionOf;
    this.coordinates = coordinates;
  }

  static boolean isWorthwhile(int dimension, List<Vector> points) {
    long entries = points.stream().mapToLong(Vector::support).sum();
    return dimension > FEW_DIMENSIONS && entries > (long) FEW_ENTRIES * points.size();
  }

  /** Empty if a guess turns out wrong. */
  static Optional<AffineFrame> of(
      int dimension, List<Vector> points, List<Integer> order, BooleanSupplier stop) {
    List<Vector> ordered =
        order.stream().map(point -> points.get(point).append(Rational.ONE)).toList();
    Optional<ModularBasis> basis = ModularBasis.of(dimension + 1, ordered, stop);
    if (basis.isEmpty()) {
      return Optional.empty();
    }
    Vector[] coordinates = new Vector[points.size()];
    for (int i = 0; i < ordered.size(); i++) {
      Optional<Vector> found =
          stop.getAsBoolean() ? Optional.empty() : basis.get().coordinates(i);
      if (found.isEmpty()) {
        return Optional.empty();
      }
      coordinates[order.get(i)] = found.get();
    }
    List<Integer> chosen = basis.get().chosen().stream().map(order::get).toList();
    int[] positionOf = new int[points.size()];
    Arrays.fill(positionOf, -1);
    for (int i = 0; i < chosen.size(); i++) {
      positionOf[chosen.get(i)] = i;
    }
    return Optional.of(
        new ModularFrame(dimension, basis.get(), chosen, positionOf, List.of(coordinates)));
  }

  @Override
  public List<Integer> chosen() {
    return chosen;
  }

  @Override
  public int position(int point) {
    return positionOf[point];
  }

  @Override
  public Vector coordinates(int point) {
    return coordinates.get(point);
  }

  @Override
  public AffineFunction function(Vector values) {
    Vector form = basis
        .form(values, () -> false)
        .orElseThrow(() -> new IllegalStateException("a frame of dependent points"));
    return new AffineFunction(form.prefix(dimension), form.get(dimension));
  }
}
