package org.reluworkbench.workbench.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.family.RandomClauses;
import org.reluworkbench.family.VanDerWaerden;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.decide.ProblemDecider.Decided;

class SideBySideTest {

  private static final Decided YES = new Decided(new Verdict.Satisfiable<>(Assignment.of()), "one");
  private static final Decided NO =
      new Decided(new Verdict.Unsatisfiable<>(new Refutation.SolverWord("two", "guess")), "two");
  private static final Decided OPEN =
      new Decided(new Verdict.Unknown<>(Reason.TIMEOUT, "slow"), "three");

  private static ReducedChain reduced(Problem<?> problem, ProblemKind kind) {
    return ReductionChain.find(problem, kind).orElseThrow().apply(problem);
  }

  @Test
  void takesTheFirstAnswerAndTellsTheOthers() {
    Decided merged = SideBySide.merged(List.of(OPEN, NO, new Decided(NO.verdict(), "four")));
    assertThat(merged.verdict()).isEqualTo(NO.verdict());
    assertThat(merged.method()).isEqualTo("two; also three: time-out; four: unsatisfiable");
    assertThat(SideBySide.merged(List.of(OPEN, OPEN)).verdict()).isEqualTo(OPEN.verdict());
  }

  @Test
  void decidesNothingWhereEnginesDisagree() {
    Decided merged = SideBySide.merged(List.of(YES, OPEN, NO));
    assertThat(merged.outcome()).isEmpty();
    assertThat(((Verdict.Unknown<?>) merged.verdict()).detail())
        .isEqualTo(
            "the engines disagree, so one of them is wrong: one: satisfiable; two: unsatisfiable");
  }

  @Test
  void hasAllEnginesDecideTrainingAndPoints() throws SolverException {
    ProblemDecider all = new ProblemDecider(Engine.ALL);
    Problem<?> nine = new VanDerWaerden(3, 9).instance(0).problem();
    Decided points =
        all.decide(reduced(nine, ProblemKind.POINTS).target(), Budget.of(Duration.ofSeconds(60)));
    assertThat(points.verdict()).isInstanceOf(Verdict.Unsatisfiable.class);
    assertThat(points.method()).contains("own engine; also Z3", "unsatisfiable");
    Problem<?> formula =
        RandomClauses.threeSat(3, RandomClauses.THRESHOLD).instance(5).problem();
    Decided training = all.decide(
        reduced(formula, ProblemKind.TRAINING).target(), Budget.of(Duration.ofSeconds(10)));
    assertThat(training.outcome()).isPresent();
    assertThat(training.method()).contains("own engine; also Z3", "QF_NRA");
  }

  @Test
  void endsWhenTheBudgetDoes() throws SolverException {
    Problem<?> formula =
        RandomClauses.threeSat(60, RandomClauses.THRESHOLD).instance(1).problem();
    Budget budget = Budget.unlimited();
    budget.cancel();
    Decided decided = new ProblemDecider(Engine.ALL)
        .decide(reduced(formula, ProblemKind.TRAINING).target(), budget);
    assertThat(((Verdict.Unknown<?>) decided.verdict()).reason()).isEqualTo(Reason.INTERRUPTED);
  }
}
