package org.reluworkbench.workbench;

import java.time.Duration;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.ProofReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;

/** Proves the lemmas that the built-in rules rest on, one after the other. */
public final class Proving {

  private final Duration timeout;
  private final LemmaDecider decider;
  private final Budget budget = Budget.unlimited();

  /**
   * A run that has not started.
   *
   * @param timeout for one lemma
   * @param threads for the cases of one lemma
   */
  public Proving(Duration timeout, int threads) {
    this.timeout = timeout;
    this.decider = new LemmaDecider(threads);
  }

  /** Ends the run soon; what is not finished is undecided. */
  public void cancel() {
    budget.cancel();
  }

  /** Proves one lemma; a solver's failure leaves it undecided and is named. */
  public ProofReport prove(RuleLemma lemma) {
    long start = System.nanoTime();
    ClaimVerdict verdict;
    String detail;
    long cases;
    try {
      Budget own = budget.child(timeout);
      if (lemma.subject() instanceof RuleLemma.Subject.Networks networks) {
        LemmaDecider.Decided decided = decider.decide(networks.lemma(), own);
        verdict = decided.verdict();
        detail = decided.detail();
        cases = decided.cases();
      } else {
        LemmaVerdict found =
            ((RuleLemma.Subject.Numbers) lemma.subject()).lemma().decide(own);
        verdict =
            found instanceof LemmaVerdict.Proved ? ClaimVerdict.HOLDS : ClaimVerdict.UNDECIDED;
        detail = "raw QF_NRA: " + LemmaDecider.describe(found);
        cases = LemmaDecider.cases(found);
      }
    } catch (SolverException e) {
      verdict = ClaimVerdict.UNDECIDED;
      detail = "solver failure: " + e.getMessage();
      cases = 0;
    }
    return new ProofReport(
        lemma.name(),
        lemma.rule(),
        lemma.statement(),
        verdict,
        detail,
        cases,
        (System.nanoTime() - start) / 1_000_000);
  }
}
