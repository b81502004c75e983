package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.ActivationTree.Leaf;
import org.reluworkbench.problem.ActivationTree.Term;
import org.reluworkbench.problem.Training;
import org.reluworkbench.solver.activation.FitState.Activation;
import org.reluworkbench.solver.activation.FloatingFit.Guess;
import org.reluworkbench.statement.Goal;

/**
 * The search for a fit with given signs, depth first: at an example that the relaxation's solution does
 * not fit, all patterns of activation are tried.
 *
 * <p>The example is one with few patterns left, as far as one linear program each can tell, and with
 * many failures in which it took part (F. Boussemart et al., Boosting systematic search by weighting
 * constraints, 2004). A case whose refutation does not speak of the activation that was assumed is
 * the refutation of both. Of patterns that differ by exchange of units of which the same is known,
 * one is searched.
 */
final class FitCase {

  /** What a part of the search came to. */
  sealed interface Outcome {

    /** No fit here; used are the decided activations that the tree speaks of. */
    record Refuted(ActivationTree tree, BitSet used) implements Outcome {}

    /** These fit. */
    record Fits(Weights weights) implements Outcome {}

    /** Told to stop, or too large, or no fit misses the goal clearly and yet it was not shown. */
    record Stopped() implements Outcome {}
  }

  private static final double TOLERANCE = 1e-6;

  /** So that recursion is safe; a refutation this deep would be far too large anyway. */
  private static final int DEPTH_LIMIT = 1_000;

  /** At how many examples the choice tries all patterns. */
  private static final int TRIED_A_CHOICE = 40;

  private final Training problem;
  private final FitForms forms;
  private final FitState state;
  private final FloatingFit floating;
  private final PossiblePatterns patterns;
  private final FitLeaves leaves;
  private final ExactFit exact;
  private final BooleanSupplier stop;
  private final double[] labels;

  /** How often an example took part in a refutation. */
  private final double[] weights;

  private FitCase(Training problem, FitForms forms, Goal goal, BooleanSupplier stop) {
    this.problem = problem;
    this.forms = forms;
    this.state = new FitState(forms);
    this.floating = new FloatingFit(forms.approximately(), forms.unknowns());
    this.patterns = new PossiblePatterns(forms, state, floating);
    MissedGoal missed = MissedGoal.of(goal, problem, forms);
    this.leaves = new FitLeaves(forms, missed);
    this.exact = new ExactFit(forms, missed);
    floating.confine(
        forms.forms(),
        goal.factor() < 0 ? missed.limit().approximately() : Double.NEGATIVE_INFINITY,
        goal.factor() > 0 ? missed.limit().approximately() : Double.POSITIVE_INFINITY);
    this.stop = stop;
    this.labels = new double[forms.examples()];
    this.weights = new double[forms.examples()];
    for (int example = 0; example < labels.length; example++) {
      labels[example] = forms.label(example).approximately();
      weights[example] = 1;
      state.tell(floating, example);
    }
  }

  /**
   * Searches.
   *
   * @param signs of the output weights, one a unit, 1 or -1
   * @param stop asked now and then; true ends the search
   */
  static Outcome run(Training problem, List<Integer> signs, BooleanSupplier stop) {
    return run(problem, signs, Goal.NONE, stop);
  }

  /** The same for networks that clearly miss a goal: a tree shows that all others meet it. */
  static Outcome run(Training problem, List<Integer> signs, Goal goal, BooleanSupplier stop) {
    FitForms forms = new FitForms(new ScaledData(problem), signs);
    return new FitCase(problem, forms, goal, stop).explore(0);
  }

  private Outcome explore(int depth) {
    if (stop.getAsBoolean() || depth > DEPTH_LIMIT) {
      return new Outcome.Stopped();
    }
    Guess guess = floating.check();
    if (guess == Guess.INFEASIBLE) {
      Optional<Leaf> leaf = leaves.of(floating.core());
      if (leaf.isPresent()) {
        return refuted(leaf.get());
      }
    }
    if (guess != Guess.FEASIBLE) {
      return exactly(depth);
    }
    int mark = patterns.mark();
    int example = choose();
    Outcome outcome = example < 0 ? exactly(depth) : branch(example, depth);
    patterns.release(mark);
    return outcome;
  }

  private Outcome refuted(Leaf leaf) {
    BitSet used = new BitSet();
    for (Term term : leaf.sum()) {
      weights[term.example()] += 1;
      switch (term.bound()) {
        case ACTIVE, INACTIVE -> used.set(forms.activation(term.unit(), term.example()));
        default -> {}
      }
    }
    return new Outcome.Refuted(leaf, used);
  }

  private Outcome exactly(int depth) {
    Feasibility feasibility = exact.solve(state, stop);
    if (feasibility instanceof Feasibility.Infeasible infeasible) {
      Optional<Leaf> leaf = leaves.proven(exact.bounds(infeasible), exact.factors(infeasible));
      return leaf.isPresent() ? refuted(leaf.get()) : new Outcome.Stopped();
    }
    if (!(feasibility instanceof Feasibility.Feasible feasible)) {
      return new Outcome.Stopped();
    }
    Weights candidate = forms.weights(feasible.point());
    if (problem.violation(candidate).isEmpty()) {
      return new Outcome.Fits(candidate);
    }
    for (int example = 0; example < forms.examples(); example++) {
      Rational label = problem.examples().get(example).label();
      if (state.isOpen(example)
          && !candidate.at(problem.examples().get(example).input()).equals(label)) {
        return branch(example, depth);
      }
    }
    throw new IllegalStateException("all is decided, and no fit: " + problem);
  }

  /** The example with the fewest possible activations; -1 if all examples seem to fit. */
  private int choose() {
    List<Integer> candidates = new ArrayList<>();
    for (int example = 0; example < forms.examples(); example++) {
      if (state.isOpen(example) && !seemsToFit(example)) {
        candidates.add(example);
      }
    }
    candidates.sort(Comparator.comparingDouble(this::score));
    int best = -1;
    double bestScore = Double.POSITIVE_INFINITY;
    int tried = 0;
    for (int example : candidates) {
      if (tried++ >= TRIED_A_CHOICE || stop.getAsBoolean()) {
        break;
      }
      patterns.tryAll(example);
      if (patterns.count(example) <= 1) {
        return example;
      }
      if (score(example) < bestScore) {
        best = example;
        bestScore = score(example);
      }
    }
    return best;
  }

  private double score(int example) {
    return patterns.count(example) / weights[example];
  }

  private boolean seemsToFit(int example) {
    int active = 0;
    for (int unit = 0; unit < forms.units(); unit++) {
      if (floating.value(forms.activation(unit, example)) > 0) {
        active |= 1 << unit;
      }
    }
    double output = Math.max(0, floating.value(forms.output(active, example)));
    return Math.abs(output - labels[example]) < TOLERANCE;
  }

  private void decide(int unit, int example, Activation activation) {
    state.set(unit, example, activation);
    state.tell(floating, example);
  }

  private Outcome branch(int example, int depth) {
    return descend(example, 0, depth, symmetricUnits(), new HashMap<>());
  }

  /** For each unit the first one of the same sign about which the same is decided. */
  private int[] symmetricUnits() {
    int[] first = new int[forms.units()];
    for (int unit = 0; unit < first.length; unit++) {
      int candidate = 0;
      while (!alike(candidate, unit)) {
        candidate++;
      }
      first[unit] = candidate;
    }
    return first;
  }

  private boolean alike(int one, int other) {
    if (forms.sign(one) != forms.sign(other)) {
      return false;
    }
    for (int example = 0; example < forms.examples(); example++) {
      if (state.activation(one, example) != state.activation(other, example)) {
        return false;
      }
    }
    return true;
  }

  private Outcome descend(
      int example, int unit, int depth, int[] symmetric, Map<Integer, Outcome.Refuted> done) {
    if (unit == forms.units()) {
      return pattern(example, depth, symmetric, done);
    }
    if (state.activation(unit, example) != Activation.OPEN) {
      return descend(example, unit + 1, depth, symmetric, done);
    }
    boolean up = floating.value(forms.activation(unit, example)) > 0;
    Outcome[] cases = new Outcome[2];
    for (int i = 0; i < 2; i++) {
      boolean active = (i == 0) == up;
      decide(unit, example, active ? Activation.ACTIVE : Activation.INACTIVE);
      Outcome outcome = descend(example, unit + 1, depth + 1, symmetric, done);
      decide(unit, example, Activation.OPEN);
      if (!(outcome instanceof Outcome.Refuted refuted)
          || !refuted.used().get(forms.activation(unit, example))) {
        return outcome;
      }
      cases[active ? 0 : 1] = outcome;
    }
    Outcome.Refuted active = (Outcome.Refuted) cases[0];
    Outcome.Refuted inactive = (Outcome.Refuted) cases[1];
    BitSet used = (BitSet) active.used().clone();
    used.or(inactive.used());
    used.clear(forms.activation(unit, example));
    return new Outcome.Refuted(
        new ActivationTree.Split(unit, example, active.tree(), inactive.tree()), used);
  }

  /** All units are decided at the example. */
  private Outcome pattern(
      int example, int depth, int[] symmetric, Map<Integer, Outcome.Refuted> done) {
    int pattern = 0;
    for (int unit = 0; unit < forms.units(); unit++) {
      if (state.activation(unit, example) == Activation.ACTIVE) {
        pattern |= 1 << unit;
      }
    }
    for (Map.Entry<Integer, Outcome.Refuted> entry : done.entrySet()) {
      Optional<int[]> renaming = UnitRenaming.between(entry.getKey(), pattern, symmetric);
      if (renaming.isPresent()) {
        return UnitRenaming.apply(entry.getValue(), renaming.get(), forms.examples());
      }
    }
    Outcome outcome = explore(depth);
    if (outcome instanceof Outcome.Refuted refuted) {
      done.put(pattern, refuted);
    }
    return outcome;
  }
}
