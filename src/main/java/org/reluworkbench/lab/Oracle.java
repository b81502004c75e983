package org.reluworkbench.lab;

import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/** Decides any problem from itself alone. */
@FunctionalInterface
public interface Oracle {

  /**
   * The verdict; a witness in it has been judged by the problem.
   *
   * @throws SolverException if a solver fails
   */
  Verdict<?> decide(Problem<?> problem, Budget budget) throws SolverException;
}
