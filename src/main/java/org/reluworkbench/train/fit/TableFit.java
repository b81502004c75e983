package org.reluworkbench.train.fit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Sizes;

/**
 * The network that a table gets of the constructions tried: the plain one, or the compact one where it
 * has fewer units.
 *
 * @param weights of loss zero; perhaps of no unit
 * @param hyperplanes of the compact construction, where that is the one
 * @param remark why it is the plain one although the compact one was asked for
 */
public record TableFit(Weights weights, OptionalInt hyperplanes, Optional<String> remark) {
  public TableFit {
    Objects.requireNonNull(weights);
    Objects.requireNonNull(hyperplanes);
    Objects.requireNonNull(remark);
  }

  /** The plain construction, as no other was asked for. */
  public static TableFit plain(FitOutcome.Fitted plain) {
    return new TableFit(plain.network().toWeights(), OptionalInt.empty(), Optional.empty());
  }

  /** The one of the two with fewer units, the plain one if there is no other. */
  public static TableFit fewest(FitOutcome.Fitted plain, FitOutcome compact) {
    Weights weights = plain.network().toWeights();
    if (compact instanceof FitOutcome.Compact found) {
      int units = found.weights().units().size();
      return units < weights.units().size()
          ? new TableFit(found.weights(), OptionalInt.of(found.groups()), Optional.empty())
          : kept(
              weights,
              "the compact construction takes " + Sizes.of(Sizes.Measure.UNITS, units)
                  + ", so the plain one is used");
    }
    return compact instanceof FitOutcome.NotGeneral not
        ? kept(weights, not.why() + "; the plain construction is used")
        : kept(
            weights, "stopped before a compact network was found; the plain construction is used");
  }

  private static TableFit kept(Weights plain, String why) {
    return new TableFit(plain, OptionalInt.empty(), Optional.of(why));
  }

  /** The same function with at least one unit, as a problem has, even where a constant fits. */
  public Weights atLeastOneUnit(int dimension) {
    return weights.units().isEmpty()
        ? new Weights(
            List.of(AffineFunction.constant(dimension, Rational.ZERO)),
            List.of(Rational.ZERO),
            weights.bias())
        : weights;
  }
}
