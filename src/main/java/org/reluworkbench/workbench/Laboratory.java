package org.reluworkbench.workbench;

import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyRunner;
import org.reluworkbench.lab.Subject;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property;

/**
 * Tries properties on the registered rules, down to training.
 *
 * @param engine decides training problems
 * @param samples how many random instances are taken where there are too many to take all
 */
public record Laboratory(Engine engine, int samples) {

  /**
   * What becomes of a property.
   *
   * @param seed of the sample, if one is taken
   * @throws SolverException if a solver fails
   */
  public PropertyReport run(Property property, long seed, Budget budget) throws SolverException {
    ProblemDecider decider = new ProblemDecider(engine);
    PropertyRunner runner = new PropertyRunner(
        Subject.registered(ProblemKind.TRAINING),
        (problem, left) -> decider.decide(problem, left).verdict(),
        samples,
        budget.remaining());
    return runner.run(
        new Universe(property.kind(), property.bounds()), property.requirement(), seed, budget);
  }

  /** The verdict on a claim that says so. */
  public static ClaimVerdict verdict(PropertyReport report) {
    if (report.outcome() instanceof PropertyReport.Outcome.Refuted) {
      return ClaimVerdict.REFUTED;
    }
    return report.outcome() instanceof PropertyReport.Outcome.Holds
        ? ClaimVerdict.HOLDS
        : ClaimVerdict.UNDECIDED;
  }
}
