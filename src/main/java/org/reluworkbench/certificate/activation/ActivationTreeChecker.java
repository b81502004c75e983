package org.reluworkbench.certificate.activation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.statement.Goal;

/**
 * Checks a tree of activations: that the splits cover all cases is evident from its form; each leaf's
 * bounds are added up in exact arithmetic, and must say that the goal holds.
 */
public final class ActivationTreeChecker {

  private final int units;
  private final int dimension;
  private final List<Example> examples;
  private final List<Integer> signs;
  private final Goal goal;

  /** For each unit and example on the path: whether it is active. */
  private final Map<Integer, Boolean> path = new HashMap<>();

  private ActivationTreeChecker(
      int dimension, List<Example> examples, List<Integer> signs, Goal goal) {
    this.units = signs.size();
    this.dimension = dimension;
    this.examples = examples;
    this.signs = signs;
    this.goal = goal;
  }

  /** What is wrong with the tree; empty if it proves the goal for all networks with these signs. */
  public static Optional<String> rejection(
      ActivationTree tree, int dimension, List<Example> examples, List<Integer> signs, Goal goal) {
    return new ActivationTreeChecker(dimension, examples, signs, goal).rejection(tree);
  }

  private Optional<String> rejection(ActivationTree tree) {
    if (tree instanceof ActivationTree.Leaf leaf) {
      return leaf(leaf);
    }
    ActivationTree.Split split = (ActivationTree.Split) tree;
    if (!exists(split.unit(), split.example())) {
      return Optional.of(
          "a split on unit " + (split.unit() + 1) + " at example " + (split.example() + 1));
    }
    int place = place(split.unit(), split.example());
    if (path.containsKey(place)) {
      return Optional.of("a split on what is already decided");
    }
    path.put(place, true);
    Optional<String> rejection = rejection(split.active());
    if (rejection.isEmpty()) {
      path.put(place, false);
      rejection = rejection(split.inactive());
    }
    path.remove(place);
    return rejection;
  }

  private boolean exists(int unit, int example) {
    return unit >= 0 && unit < units && example >= 0 && example < examples.size();
  }

  private int place(int unit, int example) {
    return unit * examples.size() + example;
  }

  /**
   * The sum must be {@code -m factor w0 <= b} with m >= 0 and {@code b <= -m value}, strictly where
   * the goal is strict or m is zero.
   */
  private Optional<String> leaf(ActivationTree.Leaf leaf) {
    Sum sum = new Sum();
    for (ActivationTree.Convexity convexity : leaf.convexity()) {
      Optional<String> rejection = sum.add(convexity);
      if (rejection.isPresent()) {
        return rejection;
      }
    }
    for (ActivationTree.Term term : leaf.sum()) {
      if (term.multiplier().signum() <= 0) {
        return Optional.of("a multiplier that is not positive: " + term.multiplier());
      }
      if (!exists(term.unit(), term.example()) || (term.bound().isOfOutput() && term.unit() != 0)) {
        return Optional.of(
            "a bound of unit " + (term.unit() + 1) + " at example " + (term.example() + 1));
      }
      Optional<String> rejection = sum.add(term);
      if (rejection.isPresent()) {
        return rejection;
      }
    }
    return sum.verdict();
  }

  /** A linear form in the network's unknowns, and what it is at most. */
  private final class Sum {

    private final Map<Integer, Rational> coefficients = new HashMap<>();
    private Rational bound = Rational.ZERO;

    /** Unknowns are numbered: w0, then per unit its linear part and constant, then all v. */
    private int unit(int unit, int coordinate) {
      return 1 + unit * (dimension + 1) + coordinate;
    }

    private int value(int unit, int example) {
      return 1 + units * (dimension + 1) + place(unit, example);
    }

    Optional<String> add(ActivationTree.Term term) {
      Rational factor = term.multiplier();
      Example example = examples.get(term.example());
      Boolean active = path.get(place(term.unit(), term.example()));
      switch (term.bound()) {
        case NOT_NEGATIVE -> plus(value(term.unit(), term.example()), factor.negate());
        case ABOVE -> {
          plusUnit(term.unit(), example.input(), factor);
          plus(value(term.unit(), term.example()), factor.negate());
        }
        case ACTIVE -> {
          if (active == null || !active) {
            return Optional.of("'active' where no split says so");
          }
          plusUnit(term.unit(), example.input(), factor.negate());
          plus(value(term.unit(), term.example()), factor);
        }
        case INACTIVE -> {
          if (active == null || active) {
            return Optional.of("'inactive' where no split says so");
          }
          plus(value(term.unit(), term.example()), factor);
        }
        case OUTPUT_AT_MOST -> plusOutput(term.example(), factor);
        case OUTPUT_AT_LEAST -> {
          if (example.label().signum() <= 0) {
            return Optional.of("a lower bound of the output where the label is not positive");
          }
          plusOutput(term.example(), factor.negate());
        }
      }
      return Optional.empty();
    }

    Optional<String> add(ActivationTree.Convexity convexity) {
      int unit = convexity.unit();
      if (convexity.multiplier().signum() <= 0
          || !exists(unit, convexity.example())
          || !exists(unit, convexity.from())
          || !exists(unit, convexity.to())) {
        return Optional.of("no bound by convexity: " + convexity);
      }
      Vector start = examples.get(convexity.from()).input();
      Vector whole = examples.get(convexity.to()).input().minus(start);
      Vector part = examples.get(convexity.example()).input().minus(start);
      if (part.isZero() || whole.isZero()) {
        return Optional.of("no three examples in a row: " + convexity);
      }
      int coordinate = part.supportIndex(0);
      Rational factor = whole.get(coordinate).dividedBy(part.get(coordinate));
      if (factor.compareTo(Rational.ONE) <= 0 || !part.times(factor).equals(whole)) {
        return Optional.of("no three examples in a row: " + convexity);
      }
      Rational share = Rational.ONE.dividedBy(factor).times(convexity.multiplier());
      plus(value(unit, convexity.example()), convexity.multiplier());
      plus(value(unit, convexity.to()), share.negate());
      plus(value(unit, convexity.from()), share.minus(convexity.multiplier()));
      return Optional.empty();
    }

    private void plus(int unknown, Rational coefficient) {
      coefficients.merge(unknown, coefficient, Rational::plus);
    }

    private void plusUnit(int unit, Vector point, Rational factor) {
      for (int i = 0; i < point.support(); i++) {
        plus(unit(unit, point.supportIndex(i)), factor.times(point.supportValue(i)));
      }
      plus(unit(unit, dimension), factor);
    }

    private void plusOutput(int example, Rational factor) {
      plus(0, factor);
      for (int unit = 0; unit < units; unit++) {
        plus(value(unit, example), factor.times(Rational.of(signs.get(unit))));
      }
      bound = bound.plus(factor.times(examples.get(example).label()));
    }

    Optional<String> verdict() {
      Rational bias = Optional.ofNullable(coefficients.remove(0)).orElse(Rational.ZERO);
      if (coefficients.values().stream().anyMatch(coefficient -> !coefficient.isZero())) {
        return Optional.of("a leaf's bounds do not cancel");
      }
      if (!bias.isZero() && bias.signum() != -goal.factor()) {
        return Optional.of("a leaf bounds the bias from the wrong side");
      }
      int comparison = bound.compareTo(bias.abs().times(goal.value()).negate());
      boolean strict = bias.isZero() || goal.strict();
      return comparison < 0 || (comparison == 0 && !strict)
          ? Optional.empty()
          : Optional.of("a leaf's bounds do not add up to " + goal);
    }
  }
}
