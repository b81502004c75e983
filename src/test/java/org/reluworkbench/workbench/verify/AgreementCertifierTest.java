package org.reluworkbench.workbench.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.workbench.decide.ProblemDecider.Decided;

class AgreementCertifierTest {

  private static final Decided YES = new Decided(new Verdict.Satisfiable<>(Assignment.of()), "one");
  private static final Decided NO =
      new Decided(new Verdict.Unsatisfiable<>(new Refutation.SolverWord("two", "guess")), "two");
  private static final Decided OPEN =
      new Decided(new Verdict.Unknown<>(Reason.TIMEOUT, "slow"), "three");

  @Test
  void leavesOpenWhatTheCrossCheckContradicts() {
    Level level =
        AgreementCertifier.crossChecked(new Level(2, Level.Status.HOLDS, "fine"), YES, NO);
    assertThat(level.status()).isEqualTo(Level.Status.UNDECIDED);
    assertThat(AgreementCertifier.crossChecked(level, YES, OPEN).detail())
        .endsWith("; cross-check of the target: three: time-out");
  }
}
