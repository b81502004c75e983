package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PlanarMisfits;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.solver.Budget;

/**
 * Fewest misfits in the plane: intersections of half-planes by all pairs of dichotomies, as {@link
 * PlanarMisfits} justifies.
 */
final class MisfitTraining {

  private static final int STARTS = 40;
  private static final List<Rational> STAGES =
      List.of(Rational.of(1, 2), Rational.of(3, 4), Rational.of(9, 10), Rational.ONE);

  private final TrainingTask task;
  private final PlanarMisfits planar;
  private final Incumbent incumbent;
  private final Budget budget;
  private final Consumer<TrainingProgress> progress;
  private Rational bound = Rational.ZERO;

  MisfitTraining(
      TrainingTask task,
      PlanarMisfits planar,
      Incumbent incumbent,
      Budget budget,
      Consumer<TrainingProgress> progress) {
    this.task = task;
    this.planar = planar;
    this.incumbent = incumbent;
    this.budget = budget;
    this.progress = progress;
  }

  /** The result; empty if networks that are no intersections may be better. */
  Optional<TrainingResult> run() {
    offer(planar.guess(STARTS, budget::isSpent));
    int stage = 0;
    while (bound.compareTo(incumbent.loss()) < 0) {
      report();
      Rational goal = whole(incumbent.loss().times(STAGES.get(stage)));
      if (goal.compareTo(Rational.of(planar.exception())) > 0) {
        return Optional.empty();
      }
      Optional<Boolean> holds = planar.atLeast(goal, budget::isSpent);
      if (holds.isEmpty()) {
        return Optional.of(early());
      }
      if (holds.get()) {
        bound = goal;
        stage = Math.min(stage + 1, STAGES.size() - 1);
      } else {
        planar.better(goal.numerator().intValueExact(), budget::isSpent).ifPresent(this::offer);
      }
    }
    report();
    return Optional.of(new TrainingResult.Optimal(
        incumbent.weights(), incumbent.loss(), new OptimumProof.ByDichotomies(), statistics(0)));
  }

  private TrainingResult early() {
    return new TrainingResult.Bounded(
        incumbent.weights(),
        incumbent.loss(),
        bound,
        new OptimumProof.ByDichotomies(),
        statistics(1),
        budget.reason().orElse(Verdict.Reason.INCOMPLETE));
  }

  private TrainingStatistics statistics(int open) {
    return new TrainingStatistics(planar.pairsVisited(), planar.pairsVisited(), 0, 0, open);
  }

  private void report() {
    progress.accept(new TrainingProgress(
        incumbent.loss().approximately(), bound.approximately(), planar.pairsVisited(), 1));
  }

  private static Rational whole(Rational value) {
    return Rational.of(value
        .numerator()
        .add(value.denominator())
        .subtract(java.math.BigInteger.ONE)
        .divide(value.denominator()));
  }

  private void offer(PlanarMisfits.Pair pair) {
    Rational label = task.points().stream()
        .map(WeightedExample::label)
        .filter(one -> !one.isZero())
        .findFirst()
        .orElse(Rational.ONE);
    List<AffineFunction> units = new ArrayList<>(List.of(beyond(pair.outsideFirst())));
    if (task.units() == 2) {
      units.add(beyond(pair.outsideSecond()));
    }
    incumbent.offer(new Weights(units, Collections.nCopies(task.units(), label.negate()), label));
  }

  /** At least 1 at these places and at most 0 at the others. */
  private AffineFunction beyond(List<Vector> places) {
    Set<Vector> outside = new HashSet<>(places);
    List<LinearConstraint> constraints = task.points().stream()
        .map(WeightedExample::input)
        .distinct()
        .map(input -> outside.contains(input)
            ? LinearConstraint.atLeast(input.append(Rational.ONE), Rational.ONE)
            : LinearConstraint.atMost(input.append(Rational.ONE), Rational.ZERO))
        .toList();
    Feasibility found =
        new LinearSystem(task.dimension() + 1, constraints).feasibility(() -> false);
    if (found instanceof Feasibility.Feasible feasible) {
      Vector linear = feasible.point().prefix(task.dimension());
      return new AffineFunction(linear, feasible.point().get(task.dimension()));
    }
    throw new IllegalStateException("no line cuts off " + places);
  }
}
