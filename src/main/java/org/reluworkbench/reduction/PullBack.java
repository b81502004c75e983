package org.reluworkbench.reduction;

import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formulas;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * How a witness of the source is read off a witness of the target. A value, not just a function, so
 * that "every witness decodes" can be put to a solver with the very map that is run.
 *
 * @param <W> witnesses of the target
 * @param <V> witnesses of the source
 */
public sealed interface PullBack<W, V> {

  V apply(W targetWitness);

  /** Each truth value of the source is a formula over the target's truth values. */
  record OfBooleans(List<Formula> formulas) implements PullBack<Assignment, Assignment> {
    public OfBooleans {
      formulas = List.copyOf(formulas);
    }

    /** The source's variables are the first ones of the target's. */
    static OfBooleans firstOf(int count) {
      return new OfBooleans(IntStream.range(0, count).mapToObj(Formula::atom).toList());
    }

    @Override
    public Assignment apply(Assignment target) {
      return Assignment.of(formulas.size(), i -> Formulas.evaluate(formulas.get(i), target::get));
    }
  }

  /**
   * Each element's colour is the first of the target's truth values for it that is true; variable
   * {@code element * colours + colour} stands for "this element has this colour".
   */
  record OfColours(int elements, int colours) implements PullBack<Assignment, List<Integer>> {
    @Override
    public List<Integer> apply(Assignment target) {
      return IntStream.range(0, elements)
          .mapToObj(element -> colour(element, target))
          .toList();
    }

    private int colour(int element, Assignment target) {
      return IntStream.range(0, colours)
          .filter(colour -> target.get(element * colours + colour))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no witness: " + element + " has none"));
    }
  }

  /** A truth value for each of some points: whether the first affine function is positive there. */
  record OfSides(List<Vector> points) implements PullBack<List<AffineFunction>, Assignment> {
    public OfSides {
      points = List.copyOf(points);
    }

    @Override
    public Assignment apply(List<AffineFunction> planes) {
      AffineFunction first = planes.get(0);
      return Assignment.of(points.size(), i -> first.at(points.get(i)).signum() > 0);
    }
  }

  /** For each of some points, the number of the first affine function that is positive there. */
  record OfFirstSides(List<Vector> points)
      implements PullBack<List<AffineFunction>, List<Integer>> {
    public OfFirstSides {
      points = List.copyOf(points);
    }

    @Override
    public List<Integer> apply(List<AffineFunction> planes) {
      return points.stream().map(point -> first(planes, point)).toList();
    }

    private static int first(List<AffineFunction> planes, Vector point) {
      return IntStream.range(0, planes.size())
          .filter(k -> planes.get(k).at(point).signum() > 0)
          .findFirst()
          .orElseThrow(
              () -> new IllegalArgumentException("no witness: none is positive at " + point));
    }
  }

  /**
   * The affine functions {@code c |w_i| l_i} of c units, restricted to the first coordinates (the others at
   * zero).
   *
   * @param dimension how many coordinates are kept
   */
  record OfUnits(int dimension) implements PullBack<Weights, List<AffineFunction>> {
    @Override
    public List<AffineFunction> apply(Weights weights) {
      return IntStream.range(0, weights.units().size())
          .mapToObj(k -> restricted(weights, k))
          .toList();
    }

    private AffineFunction restricted(Weights weights, int k) {
      AffineFunction unit = weights.units().get(k);
      return new AffineFunction(unit.linear().prefix(dimension), unit.constant())
          .times(Rational.of(weights.units().size())
              .times(weights.outputWeights().get(k).abs()));
    }
  }
}
