package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.network.AlgebraicWeights;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.AlgebraicNumber;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Which units are active at which examples, and with which sign they enter the output.
 *
 * <p>Whatever real weights fit, rational ones with the same pattern do: as {@code w [t] = sgn(w) [|w|
 * t]}, the output weights may be taken for 1, -1 or 0; that the units are at least zero where they
 * are active and at most zero elsewhere, and that the output is the label, are then linear
 * constraints with rational coefficients, and a system of such that has a real solution has a
 * rational one.
 *
 * @param signs of the output weights: 1, -1 or 0
 * @param active a set of examples for each unit
 */
public record PatternFit(List<Integer> signs, List<BitSet> active) {

  public PatternFit {
    signs = List.copyOf(signs);
    active = active.stream().map(set -> (BitSet) set.clone()).toList();
  }

  /**
   * The pattern of weights that are known only between bounds. A unit is active where it is surely
   * above zero; where it is zero both answers are right, and it then counts as inactive.
   *
   * @param bits to so many binary places; where a unit lies between zero and that, it also counts as
   *     inactive, which is wrong, so that {@link #fit} may find nothing
   */
  public static PatternFit of(AlgebraicWeights weights, Training training, int bits) {
    List<Integer> signs =
        weights.outputWeights().stream().map(AlgebraicNumber::signum).toList();
    List<BitSet> active = new ArrayList<>();
    for (List<AlgebraicNumber> unit : weights.units()) {
      List<AlgebraicNumber> numbers =
          unit.stream().map(number -> number.refined(bits)).toList();
      BitSet examples = new BitSet();
      for (int p = 0; p < training.examples().size(); p++) {
        examples.set(p, lowest(numbers, training.examples().get(p).input()).signum() > 0);
      }
      active.add(examples);
    }
    return new PatternFit(signs, active);
  }

  /** A lower bound on the value of a unit. */
  private static Rational lowest(List<AlgebraicNumber> unit, Vector point) {
    Rational sum = unit.get(unit.size() - 1).lower();
    for (int i = 0; i < point.support(); i++) {
      Rational factor = point.supportValue(i);
      AlgebraicNumber weight = unit.get(point.supportIndex(i));
      sum = sum.plus(factor.times(factor.signum() > 0 ? weight.lower() : weight.upper()));
    }
    return sum;
  }

  /** Weights of this pattern that fit, with output weights 1, -1 or 0; empty if there are none. */
  public Optional<Weights> fit(Training training) {
    int width = training.dimension() + 1;
    int unknowns = 1 + signs.size() * width;
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int p = 0; p < training.examples().size(); p++) {
      Example example = training.examples().get(p);
      Vector.Builder output = Vector.builder(unknowns).set(0, Rational.ONE);
      for (int i = 0; i < signs.size(); i++) {
        if (signs.get(i) == 0) {
          continue;
        }
        Vector.Builder unit = Vector.builder(unknowns);
        setUnit(unit, 1 + i * width, example.input(), Rational.ONE);
        if (active.get(i).get(p)) {
          setUnit(output, 1 + i * width, example.input(), Rational.of(signs.get(i)));
          constraints.add(LinearConstraint.atLeast(unit.build(), Rational.ZERO));
        } else {
          constraints.add(LinearConstraint.atMost(unit.build(), Rational.ZERO));
        }
      }
      constraints.add(
          example.label().isZero()
              ? LinearConstraint.atMost(output.build(), Rational.ZERO)
              : LinearConstraint.equality(output.build(), example.label()));
    }
    Feasibility answer = new LinearSystem(unknowns, constraints).feasibility(() -> false);
    return answer instanceof Feasibility.Feasible feasible
        ? Optional.of(weights(feasible.point(), width))
            .filter(weights -> training.violation(weights).isEmpty())
        : Optional.empty();
  }

  private static void setUnit(Vector.Builder form, int first, Vector point, Rational factor) {
    for (int i = 0; i < point.support(); i++) {
      form.set(first + point.supportIndex(i), point.supportValue(i).times(factor));
    }
    form.set(first + point.dimension(), factor);
  }

  private Weights weights(Vector solution, int width) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputWeights = new ArrayList<>();
    for (int i = 0; i < signs.size(); i++) {
      int first = 1 + i * width;
      Vector.Builder linear = Vector.builder(width - 1);
      for (int j = 0; j < width - 1; j++) {
        linear.set(j, solution.get(first + j));
      }
      units.add(new AffineFunction(linear.build(), solution.get(first + width - 1)));
      outputWeights.add(Rational.of(signs.get(i)));
    }
    return new Weights(units, outputWeights, solution.get(0));
  }
}
