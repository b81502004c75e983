package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.DIMENSION;
import static org.reluworkbench.problem.Sizes.Measure.EXAMPLES;
import static org.reluworkbench.problem.Sizes.Measure.UNITS;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.network.BundledWeights;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Zero-loss training of a (k,1)-ReLU network: are there real weights with {@code F(x) = y} for each
 * example? Boob, Dey, Lan, Complexity of Training ReLU Neural Network, Discrete Optimization 44
 * (2022): NP-hard for k = 2.
 *
 * <p>A negative label, or one input with two labels, makes the instance infeasible; equal examples
 * count once.
 *
 * @param units k, at least one
 * @param dimension of the inputs, at least zero
 * @param examples the data, each example once
 */
public record Training(int units, int dimension, List<Example> examples)
    implements Problem<Weights> {

  public Training {
    examples = List.copyOf(new LinkedHashSet<>(examples));
    if (units < 1) {
      throw new IllegalArgumentException("no units");
    }
    for (Example example : examples) {
      if (example.input().dimension() != dimension) {
        throw new IllegalArgumentException("not in dimension " + dimension + ": " + example);
      }
    }
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.TRAINING;
  }

  @Override
  public Optional<Violation> violation(Weights witness) {
    if (witness.units().size() != units) {
      return Witnesses.wrongSize("units", witness.units().size(), units);
    }
    if (witness.units().get(0).dimension() != dimension) {
      return Witnesses.wrongSize("inputs", witness.units().get(0).dimension(), dimension);
    }
    BundledWeights evaluation = BundledWeights.of(witness);
    for (Example example : examples) {
      Rational output = evaluation.at(example.input());
      if (!output.equals(example.label())) {
        return Optional.of(new Violation(
            "at " + example.input() + " the output is " + output + ", not " + example.label()));
      }
    }
    return Optional.empty();
  }

  /** A negative label, or one input with two labels. */
  @Override
  public Optional<String> obviousConflict() {
    Set<Vector> seen = new HashSet<>();
    for (Example example : examples) {
      if (example.label().signum() < 0) {
        return Optional.of("the label of " + example + " is negative");
      }
      if (!seen.add(example.input())) {
        return Optional.of("the input " + example.input() + " has two labels");
      }
    }
    return Optional.empty();
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(UNITS, units).and(DIMENSION, dimension).and(EXAMPLES, examples.size());
  }
}
