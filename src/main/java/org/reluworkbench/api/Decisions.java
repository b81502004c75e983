package org.reluworkbench.api;

import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * Decides problems, each from itself alone.
 *
 * <pre>{@code
 * List<List<Integer>> sides = List.of(List.of(1, 2), List.of(2, 3), List.of(1, 3));
 * SetSplitting triangle = new SetSplitting(Hypergraph.ofNumbers(3, sides));
 * Decision<Assignment> decision = Decisions.decide(triangle);
 * System.out.println(decision.verdict().word() + ", " + decision.method());
 * CheckResult check = Certificates.check(decision.certificate().orElseThrow());
 * System.out.println(check.status());
 * }</pre>
 */
public final class Decisions {

  private Decisions() {}

  /**
   * Decides with the usual settings.
   *
   * @throws SolverException if a back end fails
   */
  public static <W> Decision<W> decide(Problem<W> problem) throws SolverException {
    return decide(problem, Settings.standard());
  }

  /**
   * Decides. That the time is over makes the verdict unknown.
   *
   * @throws SolverException if a back end fails
   */
  @SuppressWarnings("unchecked") // A verdict on a problem has the problem's type of witness.
  public static <W> Decision<W> decide(Problem<W> problem, Settings settings)
      throws SolverException {
    ProblemDecider.Decided decided =
        new ProblemDecider(settings.engine()).decide(problem, Budget.of(settings.timeout()));
    return new Decision<>(
        problem,
        (Verdict<W>) decided.verdict(),
        decided.method(),
        decided
            .outcome()
            .map(outcome -> new Certificate.Decision(
                Versions.ofThisBuild().tools(), Route.direct(problem), outcome)));
  }
}
