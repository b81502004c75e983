package org.reluworkbench.campaign;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.optimum.PiecePath;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * A part of the search for the least loss, complete in itself: no file is needed.
 *
 * @param task with all data
 * @param best the best weights of all rounds before; empty in the first
 * @param open the pieces of the space of weights to be searched
 * @param visits after so many the rest is left to the next round
 * @param start of random numbers
 */
public record SearchPiece(
    TrainingTask task, Optional<Weights> best, List<PiecePath> open, long visits, long start) {

  public SearchPiece {
    Objects.requireNonNull(task);
    Objects.requireNonNull(best);
    open = List.copyOf(open);
    if (visits < 1) {
      throw new IllegalArgumentException(visits + " visits");
    }
  }
}
