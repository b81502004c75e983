package org.reluworkbench.train.cell;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Counts cells without geometry (T. Zaslavsky, 1975): those of an arrangement are those without its
 * last hyperplane and those that the others cut the last one into.
 */
final class DeletionRestriction {

  private DeletionRestriction() {}

  static long cells(Arrangement arrangement) {
    return cells(arrangement.dimension(), arrangement.hyperplanes());
  }

  private static long cells(int dimension, List<AffineFunction> hyperplanes) {
    List<AffineFunction> distinct = hyperplanes.stream()
        .filter(hyperplane -> !hyperplane.linear().isZero())
        .map(DeletionRestriction::normalised)
        .distinct()
        .toList();
    if (distinct.isEmpty()) {
      return 1;
    }
    List<AffineFunction> others = distinct.subList(0, distinct.size() - 1);
    AffineFunction last = distinct.get(distinct.size() - 1);
    return cells(dimension, others) + cells(dimension - 1, restricted(others, last));
  }

  private static AffineFunction normalised(AffineFunction hyperplane) {
    return hyperplane.times(hyperplane.linear().supportValue(0).reciprocal());
  }

  /** On the hyperplane, its first coordinate with a coefficient is a function of the others. */
  private static List<AffineFunction> restricted(
      List<AffineFunction> others, AffineFunction hyperplane) {
    int solved = hyperplane.linear().supportIndex(0);
    List<AffineFunction> traces = new ArrayList<>();
    for (AffineFunction other : others) {
      Rational factor = other.linear().get(solved).negate();
      AffineFunction trace = other.plus(normalised(hyperplane).times(factor));
      Vector.Builder linear = Vector.builder(hyperplane.dimension() - 1);
      for (int c = 0; c < hyperplane.dimension(); c++) {
        if (c != solved) {
          linear.set(c < solved ? c : c - 1, trace.linear().get(c));
        }
      }
      traces.add(new AffineFunction(linear.build(), trace.constant()));
    }
    return traces;
  }
}
