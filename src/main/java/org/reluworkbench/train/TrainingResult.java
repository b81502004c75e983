package org.reluworkbench.train;

import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.OptimumProof;

/** What a search for the global optimum came to. */
public sealed interface TrainingResult {

  /** The best weights found. */
  Weights weights();

  /** Their loss, exactly. */
  Rational loss();

  /** No weights have less loss than this. */
  Rational lowerBound();

  /** Why not; for a search that ended early also where to go on. */
  OptimumProof proof();

  TrainingStatistics statistics();

  /** No weights have less loss. */
  record Optimal(Weights weights, Rational loss, OptimumProof proof, TrainingStatistics statistics)
      implements TrainingResult {
    public Optimal {
      Objects.requireNonNull(weights);
      Objects.requireNonNull(loss);
      Objects.requireNonNull(proof);
      Objects.requireNonNull(statistics);
    }

    @Override
    public Rational lowerBound() {
      return loss;
    }
  }

  /**
   * The search ended early: the optimum is between the two bounds.
   *
   * @param reason why it ended
   */
  record Bounded(
      Weights weights,
      Rational loss,
      Rational lowerBound,
      OptimumProof proof,
      TrainingStatistics statistics,
      Verdict.Reason reason)
      implements TrainingResult {
    public Bounded {
      Objects.requireNonNull(weights);
      Objects.requireNonNull(loss);
      Objects.requireNonNull(lowerBound);
      Objects.requireNonNull(proof);
      Objects.requireNonNull(statistics);
      Objects.requireNonNull(reason);
    }

    /** How far the optimum may be below the loss. */
    public Rational gap() {
      return loss.minus(lowerBound);
    }
  }
}
