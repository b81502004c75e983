package org.reluworkbench.workbench.experiment;

import java.util.List;
import org.reluworkbench.lab.Oracle;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyRunner;
import org.reluworkbench.lab.Subject;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * Tries properties on the registered rules, down to training.
 *
 * @param engine decides training problems
 * @param samples how many random instances are taken where there are too many to take all
 * @param threads how many instances are examined side by side
 */
public record Laboratory(Engine engine, int samples, int threads) {

  /**
   * What becomes of a property.
   *
   * @param seed of the sample, if one is taken
   * @throws SolverException if a solver fails
   */
  public PropertyReport run(Property property, long seed, Budget budget) throws SolverException {
    PropertyRunner runner = new PropertyRunner(
        Subject.registered(ProblemKind.TRAINING),
        oracle(engine),
        samples,
        budget.remaining(),
        threads,
        (instances, yes, no) -> {});
    return runner.run(
        new Universe(property.kind(), property.bounds()),
        List.of(property.requirement()),
        seed,
        budget);
  }

  /** The product's own way to decide any problem. */
  static Oracle oracle(Engine engine) {
    ProblemDecider decider = new ProblemDecider(engine);
    return (problem, left) -> decider.decide(problem, left).verdict();
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
