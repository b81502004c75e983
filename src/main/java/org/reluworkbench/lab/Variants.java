package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;

/**
 * Other witnesses of the same problem, of kinds that neither solvers nor forward maps come up with: a
 * backward map must cope with them too. Each is judged before it is used.
 */
final class Variants {

  private static final List<Rational> FACTORS = List.of(Rational.of(1, 3), Rational.of(5));

  private Variants() {}

  /** The witness itself, then others. */
  static List<Object> of(Problem<?> problem, Object witness) {
    Stream<Object> others = Stream.empty();
    if (problem instanceof Training && witness instanceof Weights weights) {
      others = Stream.of(
          swapped(weights), shared(weights), scaled(weights), constant((Training) problem));
    } else if (problem instanceof Separation && witness instanceof List<?> list) {
      List<AffineFunction> planes =
          list.stream().map(AffineFunction.class::cast).toList();
      others = separating((Separation) problem, planes);
    }
    return Stream.concat(Stream.of(witness), others)
        .filter(other -> Trial.violation(problem, other).isEmpty())
        .distinct()
        .toList();
  }

  private static Weights swapped(Weights weights) {
    return new Weights(
        reversed(weights.units()), reversed(weights.outputWeights()), weights.bias());
  }

  /** The same function: a factor moved from output weights into units. */
  private static Weights scaled(Weights weights) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputs = new ArrayList<>();
    for (int i = 0; i < weights.units().size(); i++) {
      Rational factor = FACTORS.get(i % FACTORS.size());
      units.add(weights.units().get(i).times(factor));
      outputs.add(weights.outputWeights().get(i).dividedBy(factor));
    }
    return new Weights(units, outputs, weights.bias());
  }

  /**
   * Each unit does an equal share of what the first one did, on all but the last k coordinates, where
   * k is the number of units: fits where one hyperplane is enough.
   */
  private static Weights shared(Weights weights) {
    int count = weights.units().size();
    Rational share = Rational.of(1, count);
    AffineFunction first = weights.units().get(0);
    int kept = Math.max(0, first.dimension() - count);
    List<AffineFunction> units = weights.units().stream()
        .map(unit -> new AffineFunction(
            first.linear().prefix(kept).times(share).append(suffix(unit.linear(), kept)),
            first.constant().times(share)))
        .toList();
    return new Weights(units, weights.outputWeights(), weights.bias());
  }

  private static Vector suffix(Vector vector, int from) {
    return Vector.of(
        IntStream.range(from, vector.dimension()).mapToObj(vector::get).toList());
  }

  /** The value 1 everywhere, by units alone: fits where all labels are 1. */
  private static Weights constant(Training training) {
    int units = training.units();
    return new Weights(
        Collections.nCopies(
            units, AffineFunction.constant(training.dimension(), Rational.of(1, units))),
        Collections.nCopies(units, Rational.ONE),
        Rational.ZERO);
  }

  private static Stream<Object> separating(Separation points, List<AffineFunction> planes) {
    List<Object> others = new ArrayList<>();
    others.add(reversed(planes));
    others.add(planes.stream().map(plane -> raised(plane, points, false)).toList());
    others.add(planes.stream().map(plane -> raised(plane, points, true)).toList());
    others.add(planes.stream().map(plane -> plane.times(Rational.TWO)).toList());
    for (AffineFunction plane : planes) {
      others.add(Collections.nCopies(planes.size(), plane));
    }
    return others.stream();
  }

  /**
   * Each coefficient made as large as the inside points allow, one after the other: what remains
   * possible for values between the thresholds. The last ones first, if so wished.
   */
  private static AffineFunction raised(AffineFunction plane, Separation points, boolean lastFirst) {
    AffineFunction raised = plane;
    int dimension = plane.dimension();
    for (int i = 0; i < dimension; i++) {
      int at = lastFirst ? dimension - 1 - i : i;
      AffineFunction now = raised;
      Optional<Rational> slack = points.inside().stream()
          .filter(point -> point.get(at).signum() > 0)
          .map(point -> now.at(point).negate().dividedBy(point.get(at)))
          .reduce(Rational::min);
      if (slack.isPresent()) {
        Vector along = Vector.unit(dimension, at).times(slack.get());
        raised = now.plus(new AffineFunction(along, Rational.ZERO));
      }
    }
    return raised;
  }

  private static <T> List<T> reversed(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return List.copyOf(reversed);
  }
}
