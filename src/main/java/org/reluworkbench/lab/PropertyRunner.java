package org.reluworkbench.lab;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property.Requirement;

/**
 * Examines the instances of a universe one after another, until one fails or all are done. A sample
 * without a failure proves nothing: the outcome is then undecided. So it is if an instance is left
 * open, which does not keep the others from being examined.
 *
 * @param subject what is tried
 * @param oracle decides what is too large for exhaustion; asked by several threads at a time
 * @param samples how many random instances are taken where not all are
 * @param each how long one instance may take
 * @param threads how many instances are examined side by side; the outcome does not depend on it
 * @param listener hears of the counts from time to time
 */
public record PropertyRunner(
    Subject subject, Oracle oracle, int samples, Duration each, int threads, Listener listener) {

  /**
   * After all instances up to isomorphism, so many random ones: a rule that treats elements by their
   * order may be right on the representatives, whose order is always the same.
   */
  public static final int MOST_BESIDES = 50;

  /** Hears how far a run is. */
  @FunctionalInterface
  public interface Listener {
    /** So many instances have been examined. */
    void examined(int instances, int yes, int no);
  }

  public PropertyRunner {
    Objects.requireNonNull(subject);
    Objects.requireNonNull(oracle);
    Objects.requireNonNull(each);
    Objects.requireNonNull(listener);
    if (threads < 1) {
      throw new IllegalArgumentException("no threads");
    }
  }

  /**
   * Examines.
   *
   * @param requirements what shall be so of each instance; a failure of the first one is told first
   * @param seed of the random instances
   * @throws SolverException if a solver fails
   */
  public PropertyReport run(
      Universe universe, List<Requirement> requirements, long seed, Budget budget)
      throws SolverException {
    try (PropertyRun run = new PropertyRun(this, requirements, budget)) {
      boolean exhaustive = universe.isExhaustive();
      if (exhaustive) {
        universe.visit(run::goesOnAfter);
      }
      run.takesRandomOnes(exhaustive);
      examineRandomOnes(
          run, universe, exhaustive ? Math.min(MOST_BESIDES, samples) : samples, seed);
      return run.report(exhaustive, seed);
    }
  }

  private static void examineRandomOnes(PropertyRun run, Universe universe, int count, long seed)
      throws SolverException {
    Sampler sampler = new Sampler(universe, seed);
    for (int i = 0; i < count && run.goesOn(); i++) {
      run.goesOnAfter(sampler.next());
    }
  }

  /**
   * Examines a piece of a universe that is exhaustive; whether it holds is said of the piece.
   *
   * @throws SolverException if a solver fails
   */
  public PropertyReport runPiece(
      Universe universe, Piece piece, List<Requirement> requirements, Budget budget)
      throws SolverException {
    try (PropertyRun run = new PropertyRun(this, requirements, budget)) {
      universe.visit(piece, run::goesOnAfter);
      return run.report(true, 0);
    }
  }

  /**
   * Examines the random instances that {@link #run} takes besides all others; whether it holds is
   * said of these.
   *
   * @throws SolverException if a solver fails
   */
  public PropertyReport runBesides(
      Universe universe, List<Requirement> requirements, long seed, Budget budget)
      throws SolverException {
    try (PropertyRun run = new PropertyRun(this, requirements, budget)) {
      examineRandomOnes(run, universe, Math.min(MOST_BESIDES, samples), seed);
      return run.report(true, seed);
    }
  }
}
