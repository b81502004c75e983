package org.reluworkbench.reduction;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;

/**
 * A (k,1)-training problem with labels 0 and 1 only and a forcing gadget among its data is the
 * separation problem for k hyperplanes with the inputs of label 1 inside and those of label 0 outside.
 *
 * <p>By the gadget's lemma the output is {@code [1 - sum |w_i| [l_i]]} in every network that fits. It
 * is 1 exactly where all l_i are at most 0; where it is 0, one of {@code k |w_i| l_i} is at least 1.
 * Conversely, separating functions with {@code w0 = 1} and all {@code w_i = -1} fit.
 */
public final class GadgetSimplification {

  private GadgetSimplification() {}

  /** Why the training problem, with this gadget, is not that separation problem; empty if it is. */
  public static Optional<String> obstacle(Training training, PlacedGadget gadget) {
    int units = gadget.gadget().units();
    if (training.units() != units) {
      return Optional.of("the gadget is for " + units + " units, not " + training.units());
    }
    if (!new HashSet<>(training.examples()).containsAll(gadget.examples())) {
      return Optional.of("the points of the gadget are not all among the data");
    }
    for (Example example : training.examples()) {
      if (!example.label().isZero() && !example.label().equals(Rational.ONE)) {
        return Optional.of("the label of " + example + " is neither 0 nor 1");
      }
    }
    return Optional.empty();
  }

  /** Inputs of label 0 outside, all others inside, in the order of the examples. */
  public static Separation separation(Training training) {
    return new Separation(
        training.units(), training.dimension(), inputs(training, false), inputs(training, true));
  }

  private static List<Vector> inputs(Training training, boolean ofLabelZero) {
    return training.examples().stream()
        .filter(example -> example.label().isZero() == ofLabelZero)
        .map(Example::input)
        .toList();
  }

  /** The weights of a network that is 1 inside and 0 outside. */
  public static Weights weights(List<AffineFunction> separating) {
    return new Weights(
        separating, Collections.nCopies(separating.size(), Rational.MINUS_ONE), Rational.ONE);
  }
}
