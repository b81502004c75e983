package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.BoundSum;
import org.reluworkbench.linear.BoundTerm;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.Optimum;
import org.reluworkbench.linear.Range;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.linear.Simplex;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.ActivationTree.Bound;
import org.reluworkbench.problem.Example;
import org.reluworkbench.statement.Goal;

/**
 * The linear relaxation of "a normalised network with these signs fits these examples", with some
 * activations decided.
 *
 * <p>Unknowns: the bias w0, each unit's coefficients and constant, and v_i(p) in place of {@code
 * [l_i(p)]} with {@code v_i(p) >= 0} and {@code v_i(p) >= l_i(p)}. Besides, v_i is convex: that is
 * stated for three examples in a row once a solution ignores it, and then kept.
 */
final class Relaxation {

  /** How far along a ray to look for a network that breaks the goal. */
  private static final Rational BEYOND = Rational.ONE;

  private final int dimension;
  private final List<Example> examples;
  private final List<Integer> signs;
  private final Goal goal;
  private final Simplex simplex;
  private final int variables;

  /** Forms {@code l_i(p) - v_i(p)}, then the outputs, then the objective. */
  private final int firstExcess;

  private final int firstOutput;
  private final int objective;

  /** Three examples in a row, for which convexity can be stated where the relaxation ignores it. */
  private final List<Row> rows;

  /** What was stated, in the order of its forms, which come last. */
  private final List<ActivationTree.Convexity> stated = new ArrayList<>();

  private final Set<List<Integer>> known = new HashSet<>();

  Relaxation(int dimension, List<Example> examples, List<Integer> signs, Goal goal) {
    this.dimension = dimension;
    this.examples = examples;
    this.signs = signs;
    this.goal = goal;
    this.variables = 1 + signs.size() * (dimension + 1) + signs.size() * examples.size();
    this.simplex = new Simplex(variables);
    this.firstExcess = variables;
    for (int unit = 0; unit < signs.size(); unit++) {
      for (int example = 0; example < examples.size(); example++) {
        simplex.confine(value(unit, example), Range.atLeast(Rational.ZERO));
        simplex.confine(simplex.define(excess(unit, example)), Range.atMost(Rational.ZERO));
      }
    }
    this.firstOutput = simplex.forms();
    for (int example = 0; example < examples.size(); example++) {
      Rational label = examples.get(example).label();
      simplex.confine(
          simplex.define(output(example)),
          label.signum() > 0 ? Range.exactly(label) : Range.atMost(label));
    }
    this.rows = Row.among(examples);
    this.objective = simplex.define(Vector.unit(variables, 0).times(Rational.of(goal.factor())));
  }

  private int coefficient(int unit, int coordinate) {
    return 1 + unit * (dimension + 1) + coordinate;
  }

  private int value(int unit, int example) {
    return 1 + signs.size() * (dimension + 1) + unit * examples.size() + example;
  }

  private int excessForm(int unit, int example) {
    return firstExcess + unit * examples.size() + example;
  }

  private Vector excess(int unit, int example) {
    Vector.Builder form = Vector.builder(variables);
    Vector point = examples.get(example).input();
    for (int i = 0; i < point.support(); i++) {
      form.set(coefficient(unit, point.supportIndex(i)), point.supportValue(i));
    }
    form.set(coefficient(unit, dimension), Rational.ONE);
    return form.set(value(unit, example), Rational.MINUS_ONE).build();
  }

  private Vector output(int example) {
    Vector.Builder form = Vector.builder(variables).set(0, Rational.ONE);
    for (int unit = 0; unit < signs.size(); unit++) {
      form.set(value(unit, example), Rational.of(signs.get(unit)));
    }
    return form.build();
  }

  /** Makes the unit active, {@code v <= l} beside {@code v >= l}, or inactive, {@code v <= 0}. */
  void decide(int unit, int example, boolean active) {
    simplex.confine(
        active ? excessForm(unit, example) : value(unit, example), Range.exactly(Rational.ZERO));
  }

  /** Takes that back. */
  void release(int unit, int example) {
    simplex.confine(excessForm(unit, example), Range.atMost(Rational.ZERO));
    simplex.confine(value(unit, example), Range.atLeast(Rational.ZERO));
  }

  /** What the relaxation says of the goal. */
  sealed interface Answer {
    /** The goal holds. */
    record Shown(ActivationTree.Leaf leaf) implements Answer {}

    /** It does not hold at this point of the relaxation, which need not be a network. */
    record Open(Vector point) implements Answer {}

    /** Not known: told to stop. */
    record Stopped() implements Answer {}
  }

  /** Solved until convexity is nowhere ignored. */
  Answer solve(BooleanSupplier stop) {
    Answer answer = once(stop);
    while (answer instanceof Answer.Open open && stateConvexity(open.point())) {
      answer = once(stop);
    }
    return answer;
  }

  /** States it wherever the point breaks it; whether it does. */
  private boolean stateConvexity(Vector point) {
    boolean broken = false;
    for (int unit = 0; unit < signs.size(); unit++) {
      for (int i = 0; i < rows.size(); i++) {
        Row row = rows.get(i);
        Rational chord = Rational.ONE
            .minus(row.share())
            .times(point.get(value(unit, row.from())))
            .plus(row.share().times(point.get(value(unit, row.to()))));
        if (point.get(value(unit, row.middle())).compareTo(chord) > 0
            && known.add(List.of(unit, i))) {
          broken = true;
          state(unit, row);
        }
      }
    }
    return broken;
  }

  private void state(int unit, Row row) {
    stated.add(
        new ActivationTree.Convexity(unit, row.middle(), row.from(), row.to(), Rational.ONE));
    Vector form = Vector.builder(variables)
        .set(value(unit, row.middle()), Rational.ONE)
        .set(value(unit, row.from()), row.share().minus(Rational.ONE))
        .set(value(unit, row.to()), row.share().negate())
        .build();
    simplex.confine(simplex.define(form), Range.atMost(Rational.ZERO));
  }

  private Answer once(BooleanSupplier stop) {
    if (goal.factor() == 0) {
      return ofFeasibility(simplex.check(stop), stop);
    }
    // A point that misses the goal by far will do as well as one that misses it most.
    simplex.confine(objective, Range.atMost(goal.value().minus(BEYOND)));
    Feasibility far = simplex.check(stop);
    simplex.confine(objective, Range.FREE);
    return ofFeasibility(far, stop);
  }

  private Answer ofFeasibility(Feasibility feasibility, BooleanSupplier stop) {
    if (feasibility instanceof Feasibility.Feasible feasible) {
      return new Answer.Open(feasible.point());
    }
    if (feasibility instanceof Feasibility.Infeasible infeasible) {
      return goal.factor() == 0
          ? new Answer.Shown(leaf(infeasible.farkas()))
          : ofOptimum(simplex.minimise(objective, stop));
    }
    return new Answer.Stopped();
  }

  private Answer ofOptimum(Optimum optimum) {
    if (optimum instanceof Optimum.Infeasible infeasible) {
      return new Answer.Shown(leaf(infeasible.farkas()));
    }
    if (optimum instanceof Optimum.Attained attained) {
      int order = attained.value().compareTo(goal.value());
      return order > 0 || (order == 0 && !goal.strict())
          ? new Answer.Shown(leaf(attained.dual()))
          : new Answer.Open(attained.point());
    }
    if (optimum instanceof Optimum.Unbounded unbounded) {
      return new Answer.Open(beyond(unbounded));
    }
    return new Answer.Stopped();
  }

  /** A point on the ray where the goal does not hold. */
  private Vector beyond(Optimum.Unbounded unbounded) {
    Rational factor = Rational.of(goal.factor());
    Rational start = factor.times(unbounded.point().get(0));
    Rational slope = factor.times(unbounded.ray().get(0));
    Rational length = goal.value().minus(BEYOND).minus(start).dividedBy(slope);
    return unbounded.point().combine(length.max(Rational.ZERO), unbounded.ray());
  }

  private ActivationTree.Leaf leaf(BoundSum sum) {
    List<ActivationTree.Term> terms = new ArrayList<>();
    List<ActivationTree.Convexity> convexity = new ArrayList<>();
    for (BoundTerm term : sum.terms()) {
      if (term.constraint() > objective) {
        ActivationTree.Convexity bound = stated.get(term.constraint() - objective - 1);
        convexity.add(new ActivationTree.Convexity(
            bound.unit(), bound.example(), bound.from(), bound.to(), term.multiplier()));
      } else {
        terms.add(term(term));
      }
    }
    return new ActivationTree.Leaf(terms, convexity);
  }

  private ActivationTree.Term term(BoundTerm term) {
    boolean upper = term.side() == Side.UPPER;
    int form = term.constraint();
    if (form >= firstOutput) {
      return new ActivationTree.Term(
          upper ? Bound.OUTPUT_AT_MOST : Bound.OUTPUT_AT_LEAST,
          0,
          form - firstOutput,
          term.multiplier());
    }
    int place = form >= firstExcess ? form - firstExcess : form - value(0, 0);
    Bound bound;
    if (form >= firstExcess) {
      bound = upper ? Bound.ABOVE : Bound.ACTIVE;
    } else {
      bound = upper ? Bound.INACTIVE : Bound.NOT_NEGATIVE;
    }
    return new ActivationTree.Term(
        bound, place / examples.size(), place % examples.size(), term.multiplier());
  }

  /** How far v_i(p) is above {@code [l_i(p)]} at a point of the relaxation. */
  Rational gap(Vector point, int unit, int example) {
    return point
        .get(value(unit, example))
        .minus(unit(point, unit).at(examples.get(example).input()).positivePart());
  }

  /** The network at a point of the relaxation. */
  Weights weights(Vector point) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputWeights = new ArrayList<>();
    for (int unit = 0; unit < signs.size(); unit++) {
      units.add(unit(point, unit));
      outputWeights.add(Rational.of(signs.get(unit)));
    }
    return new Weights(units, outputWeights, point.get(0));
  }

  private AffineFunction unit(Vector point, int unit) {
    Vector.Builder linear = Vector.builder(dimension);
    for (int i = 0; i < dimension; i++) {
      linear.set(i, point.get(coefficient(unit, i)));
    }
    return new AffineFunction(linear.build(), point.get(coefficient(unit, dimension)));
  }
}
