package org.reluworkbench.train;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.optimum.OptimumProof;

/**
 * How to search.
 *
 * @param starts random starts of the local search
 * @param seed of its random numbers
 * @param resumed what an earlier, interrupted search had come to
 */
public record TrainingOptions(int starts, long seed, Optional<Resumed> resumed) {

  public static final TrainingOptions DEFAULT = new TrainingOptions(120, 1, Optional.empty());

  /** Weights and tree of an earlier search on the same task. */
  public record Resumed(Weights weights, OptimumProof proof) {
    public Resumed {
      Objects.requireNonNull(weights);
      Objects.requireNonNull(proof);
    }
  }

  public TrainingOptions {
    Objects.requireNonNull(resumed);
  }

  /** The same, but going on from where an earlier search ended. */
  public TrainingOptions resuming(Weights weights, OptimumProof proof) {
    return new TrainingOptions(starts, seed, Optional.of(new Resumed(weights, proof)));
  }
}
