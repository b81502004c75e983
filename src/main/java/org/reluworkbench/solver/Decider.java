package org.reluworkbench.solver;

import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;

/**
 * Decides problems of one kind within a budget.
 *
 * @param <P> the problems
 * @param <W> their witnesses
 */
public interface Decider<P extends Problem<W>, W> {

  /**
   * The verdict on a problem. A witness in it has been judged by the problem itself; {@code Unknown}
   * says whether the time ran out, the budget was cancelled, a limit of the back end was met, or the
   * method is incomplete here.
   *
   * @throws SolverException if the back end fails, or hands over a witness that does not check
   */
  Verdict<W> decide(P problem, Budget budget) throws SolverException;

  /** Name and version of the back end and what it is asked, for reports. */
  String name();
}
