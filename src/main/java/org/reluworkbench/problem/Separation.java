package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.DIMENSION;
import static org.reluworkbench.problem.Sizes.Measure.INSIDE;
import static org.reluworkbench.problem.Sizes.Measure.OUTSIDE;
import static org.reluworkbench.problem.Sizes.Measure.PLANES;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * k-hyperplane separability: are there affine functions {@code l_1 .. l_k} with {@code l_i <= 0} on
 * each inside point for all i, and {@code l_i >= 1} on each outside point for some i? (With strict
 * inequality in place of 1 the question is the same, since the point sets are finite.) For k = 2: N.
 * Megiddo, On the complexity of polyhedral separability, 1988.
 *
 * @param planes k, at least one
 * @param dimension of the space, at least zero
 * @param inside points that no hyperplane may cut off, each once
 * @param outside points that some hyperplane must cut off, each once; a point on both sides makes
 *     the instance infeasible
 */
public record Separation(int planes, int dimension, List<Vector> inside, List<Vector> outside)
    implements Problem<List<AffineFunction>> {

  public Separation {
    inside = List.copyOf(new LinkedHashSet<>(inside));
    outside = List.copyOf(new LinkedHashSet<>(outside));
    if (planes < 1) {
      throw new IllegalArgumentException("no hyperplanes");
    }
    for (List<Vector> points : List.of(inside, outside)) {
      for (Vector point : points) {
        if (point.dimension() != dimension) {
          throw new IllegalArgumentException("not in dimension " + dimension + ": " + point);
        }
      }
    }
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.POINTS;
  }

  @Override
  public Optional<Violation> violation(List<AffineFunction> witness) {
    if (witness.size() != planes) {
      return Witnesses.wrongSize("affine functions", witness.size(), planes);
    }
    if (witness.stream().anyMatch(plane -> plane.dimension() != dimension)) {
      return Optional.of(new Violation("an affine function is not of dimension " + dimension));
    }
    for (Vector point : inside) {
      if (witness.stream().anyMatch(plane -> plane.at(point).signum() > 0)) {
        return Optional.of(new Violation("the inside point " + point + " is cut off"));
      }
    }
    for (Vector point : outside) {
      if (witness.stream().allMatch(plane -> plane.at(point).compareTo(Rational.ONE) < 0)) {
        return Optional.of(new Violation("the outside point " + point + " is not cut off"));
      }
    }
    return Optional.empty();
  }

  /** A point on both sides. */
  @Override
  public Optional<String> obviousConflict() {
    Set<Vector> within = new HashSet<>(inside);
    return outside.stream()
        .filter(within::contains)
        .findFirst()
        .map(point -> "the point " + point + " is inside and outside");
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(PLANES, planes)
        .and(DIMENSION, dimension)
        .and(INSIDE, inside.size())
        .and(OUTSIDE, outside.size());
  }
}
