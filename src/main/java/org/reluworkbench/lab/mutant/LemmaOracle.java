package org.reluworkbench.lab.mutant;

import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Lemma;

/** Decides lemmas. */
@FunctionalInterface
public interface LemmaOracle {

  /**
   * The verdict; a counterexample in it has been judged exactly.
   *
   * @throws SolverException if a solver fails
   */
  LemmaVerdict decide(Lemma lemma, Budget budget) throws SolverException;
}
