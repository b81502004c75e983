package org.reluworkbench.train;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PlanarMisfits;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.solver.Budget;

/** Finds weights of least loss, with proof, or the best bounds that the time allows. */
public final class GlobalTrainer {

  /** Local search takes at most one part in so many of the time. */
  private static final int LOCAL_SHARE = 4;

  private GlobalTrainer() {}

  /** Searches with the usual options. */
  public static TrainingResult train(
      TrainingTask task, Budget budget, Consumer<TrainingProgress> progress) {
    return train(task, TrainingOptions.DEFAULT, budget, progress);
  }

  /**
   * Searches until the optimum is proved or the budget is spent.
   *
   * @param progress told now and then, on this thread
   */
  public static TrainingResult train(
      TrainingTask task,
      TrainingOptions options,
      Budget budget,
      Consumer<TrainingProgress> progress) {
    return train(task, options, budget, progress, Checkpoints.NONE);
  }

  /**
   * Searches until the optimum is proved or the budget is spent.
   *
   * @param progress told now and then, on this thread
   * @param checkpoints to go on from if this process dies
   */
  public static TrainingResult train(
      TrainingTask task,
      TrainingOptions options,
      Budget budget,
      Consumer<TrainingProgress> progress,
      Checkpoints checkpoints) {
    FloatingData data = new FloatingData(task);
    Incumbent incumbent = constants(data);
    options.resumed().ifPresent(earlier -> incumbent.offer(earlier.weights()));
    Optional<TrainingResult> planar = PlanarMisfits.of(task, budget::isSpent)
        .flatMap(misfits -> new MisfitTraining(task, misfits, incumbent, budget, progress).run());
    if (planar.isPresent()) {
      return planar.get();
    }
    LocalSearch local = new LocalSearch(data, options.seed());
    Budget some = budget.child(budget.remaining().dividedBy(LOCAL_SHARE));
    if (task.loss() == Loss.MISFITS) {
      incumbent.offer(ofLeastAbsoluteLoss(task, options, some::isSpent));
    } else {
      local.run(incumbent, options.starts(), some::isSpent);
    }
    PieceSearch search = new PieceSearch(data, incumbent, local, budget, progress);
    Optional<OptimumProof.ByPieces> earlier = options
        .resumed()
        .map(TrainingOptions.Resumed::proof)
        .filter(OptimumProof.ByPieces.class::isInstance)
        .map(OptimumProof.ByPieces.class::cast)
        .filter(search::matches);
    earlier.ifPresentOrElse(search::resume, search::start);
    search.run(checkpoints);
    TrainingStatistics statistics = search.statistics();
    boolean complete = search.isComplete();
    Rational bound = search.close();
    incumbent.shorten();
    return complete
        ? new TrainingResult.Optimal(
            incumbent.weights(), incumbent.loss(), search.trees(), statistics)
        : new TrainingResult.Bounded(
            incumbent.weights(),
            incumbent.loss(),
            bound,
            search.trees(),
            statistics,
            search.reason());
  }

  /** Misfits have no slope to descend; a small sum of errors often has many that are zero. */
  private static Weights ofLeastAbsoluteLoss(
      TrainingTask task, TrainingOptions options, BooleanSupplier stop) {
    FloatingData data = new FloatingData(
        new TrainingTask(task.units(), task.dimension(), task.points(), Loss.ABSOLUTE));
    Incumbent incumbent = constants(data);
    new LocalSearch(data, options.seed()).run(incumbent, options.starts(), stop);
    return incumbent.weights();
  }

  /** The best weights whose output is constant. */
  static Incumbent constants(FloatingData data) {
    TrainingTask task = data.task();
    Incumbent incumbent = new Incumbent(data, constant(task, Rational.ZERO));
    task.points().stream()
        .map(WeightedExample::label)
        .distinct()
        .filter(label -> label.signum() > 0)
        .forEach(label -> incumbent.offer(constant(task, label)));
    return incumbent;
  }

  private static Weights constant(TrainingTask task, Rational value) {
    return new Weights(
        Collections.nCopies(task.units(), AffineFunction.constant(task.dimension(), Rational.ZERO)),
        List.copyOf(Collections.nCopies(task.units(), Rational.ZERO)),
        value);
  }
}
