package org.reluworkbench.train.cell;

import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Hyperplanes in rational d-space, each with its two sides told apart: the zero sets of affine
 * functions. They may be parallel, repeated or concurrent in any way; a function that is constant,
 * but not zero, has an empty zero set and one side only.
 *
 * @param dimension d
 * @param hyperplanes the functions, none of them zero everywhere
 */
public record Arrangement(int dimension, List<AffineFunction> hyperplanes) {

  public Arrangement {
    hyperplanes = List.copyOf(hyperplanes);
    for (AffineFunction hyperplane : hyperplanes) {
      if (hyperplane.dimension() != dimension) {
        throw new IllegalArgumentException("not in dimension " + dimension + ": " + hyperplane);
      }
      if (hyperplane.linear().isZero() && hyperplane.constant().isZero()) {
        throw new IllegalArgumentException("zero everywhere, so it has no sides");
      }
    }
  }

  /** The hyperplanes through the origin with these normals. */
  public static Arrangement central(int dimension, List<Vector> normals) {
    return new Arrangement(
        dimension,
        normals.stream()
            .map(normal -> new AffineFunction(normal, Rational.ZERO))
            .toList());
  }

  /**
   * The affine functions on the points' d-space by their signs at the points: the p-th hyperplane is
   * {@code {(a, b) : a . x_p + b = 0}} in dimension d + 1. Its cells are the dichotomies of the points
   * by affine hyperplanes, and are those closed cones of full dimension that cover all functions.
   */
  public static Arrangement ofPoints(int dimension, List<Vector> points) {
    return central(
        dimension + 1, points.stream().map(point -> point.append(Rational.ONE)).toList());
  }

  public int size() {
    return hyperplanes.size();
  }

  /** Whether all hyperplanes pass through the origin. */
  public boolean isCentral() {
    return hyperplanes.stream().allMatch(hyperplane -> hyperplane.constant().isZero());
  }

  /** On which side of each hyperplane the point is; zero where it is on it. */
  public SignVector signsAt(Vector point) {
    return SignVector.of(size(), i -> hyperplanes.get(i).at(point).signum());
  }
}
