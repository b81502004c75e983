package org.reluworkbench.solver.decide;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Vector;

/**
 * An affinely independent choice of points that spans all of them, every point in barycentric
 * coordinates of these. An affine function is then what it is at the chosen points, whatever affine
 * map the data went through: coordinates do not matter.
 */
interface AffineFrame {

  /**
   * Chooses greedily.
   *
   * @param order indices of points, the preferred ones first
   */
  static AffineFrame of(
      int dimension, List<Vector> points, List<Integer> order, BooleanSupplier stop) {
    Optional<AffineFrame> modular = ModularFrame.isWorthwhile(dimension, points)
        ? ModularFrame.of(dimension, points, order, stop)
        : Optional.empty();
    return modular.orElseGet(() -> ExactFrame.of(dimension, points, order, stop));
  }

  /** The indices of the chosen points. */
  List<Integer> chosen();

  /** The position of a point among the chosen ones, or -1. */
  int position(int point);

  /** A point that is not chosen, in barycentric coordinates. */
  Vector coordinates(int point);

  /** The affine function with these values at the chosen points. */
  AffineFunction function(Vector values);
}
