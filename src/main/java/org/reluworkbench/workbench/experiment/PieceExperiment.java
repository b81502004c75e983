package org.reluworkbench.workbench.experiment;

import java.time.Duration;
import java.util.Objects;
import org.reluworkbench.lab.Piece;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyRunner;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.Engine;

/**
 * An experiment in pieces that need not know of each other: all of them hold, and the random ones
 * besides, exactly if {@link Experimenting} finds that it holds, and their counts add up to its.
 */
public record PieceExperiment(Experiment experiment, Deciding deciding) {

  /**
   * How training is decided.
   *
   * @param each how long one instance may take
   */
  public record Deciding(Engine engine, Duration each) {
    public Deciding {
      Objects.requireNonNull(engine);
      Objects.requireNonNull(each);
    }
  }

  /**
   * What becomes of the instances of a piece.
   *
   * @throws SolverException if a solver fails
   */
  public PropertyReport piece(int number, int of, Budget budget) throws SolverException {
    return runner()
        .runPiece(experiment.universe(), new Piece(number, of), Experimenting.REQUIREMENTS, budget);
  }

  /**
   * What becomes of the random instances that are tried besides all others.
   *
   * @throws SolverException if a solver fails
   */
  public PropertyReport random(long seed, Budget budget) throws SolverException {
    return runner().runBesides(experiment.universe(), Experimenting.REQUIREMENTS, seed, budget);
  }

  private PropertyRunner runner() {
    return new PropertyRunner(
        experiment.subject(),
        Laboratory.oracle(deciding.engine()),
        PropertyRunner.MOST_BESIDES,
        deciding.each(),
        1,
        (instances, yes, no) -> {});
  }
}
