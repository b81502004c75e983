package org.reluworkbench.lab.mutant;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.reduction.PointsToTraining;

/** Mutants of the back-map of {@link PointsToTraining}, which reads functions off units. */
final class UnitMutants {

  private UnitMutants() {}

  private static Mutant backward(
      String name, String fault, BiFunction<Weights, Integer, AffineFunction> unit) {
    return TrainingMutants.of(
        name,
        fault,
        step -> step.withBackward(weights -> IntStream.range(0, weights.units().size())
            .mapToObj(k -> {
              AffineFunction found = unit.apply(weights, k);
              return new AffineFunction(
                  found.linear().prefix(step.source().dimension()), found.constant());
            })
            .toList()));
  }

  private static Rational outputs(Weights weights, int k) {
    return weights.outputWeights().get(k);
  }

  static List<Mutant> all() {
    return List.of(
        backward(
            "factor-k-forgotten",
            "|w_i| l_i in place of k |w_i| l_i",
            (weights, k) -> weights.units().get(k).times(outputs(weights, k).abs())),
        backward(
            "output-weight-ignored",
            "k l_i in place of k |w_i| l_i",
            (weights, k) ->
                weights.units().get(k).times(Rational.of(weights.units().size()))),
        backward(
            "output-sign-kept",
            "k w_i l_i in place of k |w_i| l_i",
            (weights, k) -> weights
                .units()
                .get(k)
                .times(outputs(weights, k).times(Rational.of(weights.units().size())))),
        backward(
            "first-unit-only",
            "every function is read off the first unit",
            (weights, k) -> weights
                .units()
                .get(0)
                .times(
                    outputs(weights, 0).abs().times(Rational.of(weights.units().size())))),
        backward(
            "other-units-weight",
            "each unit is scaled by the weight of the next one",
            (weights, k) -> weights
                .units()
                .get(k)
                .times(outputs(weights, (k + 1) % weights.units().size())
                    .abs()
                    .times(Rational.of(weights.units().size())))),
        backward("constants-forgotten", "the units' constants are dropped", (weights, k) -> {
          AffineFunction unit = weights.units().get(k);
          return new AffineFunction(unit.linear(), Rational.ZERO)
              .times(outputs(weights, k).abs().times(Rational.of(weights.units().size())));
        }),
        TrainingMutants.of(
            "gadget-coordinates-kept",
            "the last coordinates are kept, not the first",
            step -> step.withBackward(weights -> weights.units().stream()
                .map(unit -> {
                  int from = unit.dimension() - step.source().dimension();
                  return new AffineFunction(
                      Vector.of(IntStream.range(from, unit.dimension())
                          .mapToObj(unit.linear()::get)
                          .toList()),
                      unit.constant());
                })
                .toList())),
        backward(
                "factor-larger",
                "(k + 1) |w_i| l_i in place of k |w_i| l_i",
                (weights, k) -> weights
                    .units()
                    .get(k)
                    .times(outputs(weights, k)
                        .abs()
                        .times(Rational.of(weights.units().size() + 1L))))
            .equivalentBecause(
                "the conditions are l_i <= 0 inside, which no positive factor touches, and"
                    + " some l_i >= 1 outside, which a factor above k only helps"));
  }
}
