package org.reluworkbench.certificate.optimum;

import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PlanarMisfits;
import org.reluworkbench.problem.optimum.TrainingTask;

/** Checks what is claimed of the least loss on a task. */
public final class OptimumChecker {

  private OptimumChecker() {}

  /** Why the weights don't have that loss; empty if they do. */
  public static Optional<String> lossRejection(TrainingTask task, Weights weights, Rational loss) {
    if (weights.units().size() != task.units()
        || weights.units().stream().anyMatch(unit -> unit.dimension() != task.dimension())) {
      return Optional.of("the weights are not those of " + task.units() + " units in dimension "
          + task.dimension());
    }
    Rational real = task.lossOf(weights);
    return real.equals(loss)
        ? Optional.empty()
        : Optional.of("the weights have loss " + real + ", not " + loss);
  }

  /** Why the proof does not show that no loss is less than the bound; empty if it does. */
  public static Optional<String> boundRejection(
      TrainingTask task, OptimumProof proof, Rational bound) {
    if (bound.signum() <= 0) {
      return Optional.empty();
    }
    return proof instanceof OptimumProof.ByPieces pieces
        ? PieceTreeChecker.rejection(task, pieces, bound)
        : byDichotomies(task, bound);
  }

  private static Optional<String> byDichotomies(TrainingTask task, Rational bound) {
    Optional<PlanarMisfits> planar = PlanarMisfits.of(task, () -> false);
    if (planar.isEmpty()) {
      return Optional.of("pairs of half-planes show nothing of this task: it is not of one or two"
          + " units in the plane, or has two labels that are not zero");
    }
    boolean holds = planar.get().atLeast(bound, () -> false).orElse(false);
    return holds
        ? Optional.empty()
        : Optional.of(
            "all pairs of half-planes gone through do not show that no loss is less than " + bound);
  }

  /** What a proof consists of, in a few words. */
  public static String description(OptimumProof proof) {
    return proof instanceof OptimumProof.ByPieces pieces
        ? "trees of pieces with " + pieces.leaves() + " leaves"
        : "all pairs of half-planes gone through";
  }
}
