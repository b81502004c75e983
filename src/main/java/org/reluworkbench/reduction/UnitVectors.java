package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * Hypergraphs as points: elements are unit vectors, outside; sets are indicator vectors, inside, with
 * the origin. What {@link SplittingToPoints} and {@link ColouringToPoints} share; their documentation
 * says why it works.
 */
final class UnitVectors {

  private UnitVectors() {}

  static List<Vector> of(Hypergraph hypergraph) {
    int dimension = hypergraph.elements().size();
    return IntStream.range(0, dimension)
        .mapToObj(i -> Vector.unit(dimension, i))
        .toList();
  }

  /** The points; if a set is empty, the fixed infeasible instance. */
  static Separation points(int parts, Hypergraph hypergraph) {
    int dimension = hypergraph.elements().size();
    Vector origin = Vector.zero(dimension);
    if (hasEmptySet(hypergraph)) {
      return new Separation(parts, dimension, List.of(origin), List.of(origin));
    }
    List<Vector> inside = new ArrayList<>(List.of(origin));
    for (SortedSet<Integer> set : hypergraph.distinctSets()) {
      Vector.Builder indicator = Vector.builder(dimension);
      set.forEach(element -> indicator.set(element, Rational.ONE));
      inside.add(indicator.build());
    }
    return new Separation(parts, dimension, inside, of(hypergraph));
  }

  static Sizes sizes(int parts, Hypergraph hypergraph) {
    long elements = hypergraph.elements().size();
    long sets = hypergraph.distinctSets().size();
    boolean infeasible = hasEmptySet(hypergraph);
    return Sizes.of(Measure.PLANES, parts)
        .and(Measure.DIMENSION, elements)
        .and(Measure.INSIDE, infeasible ? 1 : sets + 1)
        .and(Measure.OUTSIDE, infeasible ? 1 : elements);
  }

  /** {@code l_k(x) = 2 sum a_i x_i - 1} with {@code a_i = 1} on part k and {@code -(s-1)} off it. */
  static List<AffineFunction> separate(int parts, Hypergraph hypergraph, IntUnaryOperator partOf) {
    int dimension = hypergraph.elements().size();
    Rational off = Rational.of(-2L * (Math.max(2, hypergraph.largestSet()) - 1));
    List<AffineFunction> planes = new ArrayList<>();
    for (int part = 0; part < parts; part++) {
      Vector.Builder linear = Vector.builder(dimension);
      for (int i = 0; i < dimension; i++) {
        linear.set(i, partOf.applyAsInt(i) == part ? Rational.TWO : off);
      }
      planes.add(new AffineFunction(linear.build(), Rational.MINUS_ONE));
    }
    return planes;
  }

  private static boolean hasEmptySet(Hypergraph hypergraph) {
    return hypergraph.sets().stream().anyMatch(SortedSet::isEmpty);
  }
}
