package org.reluworkbench.workbench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.SolverException;

/** What keeps a search from an answer is a reason, not a crash. */
class DecidingTest {

  @Test
  void aHeapThatIsTooSmallMakesTheAnswerUnknown() {
    ProblemDecider.Decided decided = Deciding.attempt(Engine.OWN, () -> {
      throw new OutOfMemoryError("Java heap space");
    });
    assertThat(decided.verdict()).isInstanceOfSatisfying(Verdict.Unknown.class, unknown -> {
      assertThat(unknown.reason()).isEqualTo(Verdict.Reason.MEMORY);
      assertThat(unknown.detail()).startsWith("the Java heap of ").endsWith(" MiB is too small");
    });
    assertThat(decided.outcome()).isEmpty();
  }

  @Test
  void aBackEndThatFailsMakesTheAnswerUnknown() {
    ProblemDecider.Decided decided = Deciding.attempt(Engine.OWN, () -> {
      throw new SolverException("gone");
    });
    assertThat(decided.verdict())
        .isEqualTo(new Verdict.Unknown<>(Verdict.Reason.INCOMPLETE, "solver failure: gone"));
  }
}
