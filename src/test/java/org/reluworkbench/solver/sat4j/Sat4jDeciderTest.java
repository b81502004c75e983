package org.reluworkbench.solver.sat4j;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

class Sat4jDeciderTest {

  private final Sat4jDecider decider = new Sat4jDecider();

  private Verdict<Assignment> verdictOn(Cnf cnf) throws SolverException {
    return decider.decide(new Satisfiability(cnf), Budget.unlimited());
  }

  private static Assignment witness(Verdict<Assignment> verdict) {
    assertThat(verdict).isInstanceOf(Verdict.Satisfiable.class);
    return ((Verdict.Satisfiable<Assignment>) verdict).witness();
  }

  @Test
  void findsAModel() throws SolverException {
    Assignment model = witness(verdictOn(Cnf.ofDimacs(3, new int[][] {{1, 2}, {-1}, {-2, 3}})));
    assertThat(model).isEqualTo(Assignment.of(false, true, true));
  }

  @Test
  void refutesWithAProofThatEndsInTheEmptyClause() throws SolverException {
    Verdict<Assignment> verdict =
        verdictOn(Cnf.ofDimacs(2, new int[][] {{1, 2}, {1, -2}, {-1, 2}, {-1, -2}}));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unsatisfiable.class,
            no -> assertThat(no.refutation()).isInstanceOf(Refutation.ClausalProof.class));
  }

  @Test
  void refutesAContradictionThatIsMetWhileLoading() throws SolverException {
    assertThat(verdictOn(Cnf.ofDimacs(1, new int[][] {{1}, {-1}})))
        .isInstanceOf(Verdict.Unsatisfiable.class);
  }

  @Test
  void theEmptyFormulaHoldsWithoutVariables() throws SolverException {
    assertThat(witness(verdictOn(Cnf.of(0, List.of()))).size()).isZero();
  }

  @Test
  void variablesInNoClauseGetAValue() throws SolverException {
    assertThat(witness(verdictOn(Cnf.of(3, List.of()))).size()).isEqualTo(3);
    assertThat(witness(verdictOn(Cnf.ofDimacs(4, new int[][] {{-2}}))).get(1)).isFalse();
  }

  @Test
  void theEmptyClauseIsEvidentlyFalse() throws SolverException {
    assertThat(verdictOn(Cnf.ofDimacs(1, new int[][] {{1}, {}})))
        .isEqualTo(
            new Verdict.Unsatisfiable<Assignment>(new Refutation.Evident("clause 2 is empty")));
    assertThat(verdictOn(Cnf.ofDimacs(0, new int[][] {{}})))
        .isInstanceOf(Verdict.Unsatisfiable.class);
  }

  @Test
  void tautologiesAndRepeatedLiteralsAreFine() throws SolverException {
    assertThat(witness(verdictOn(Cnf.ofDimacs(2, new int[][] {{1, -1}, {2, 2, 2}})))
            .get(1))
        .isTrue();
    assertThat(verdictOn(Cnf.ofDimacs(2, new int[][] {{2, 2}, {-2, -2, -2}, {1, -1}})))
        .isInstanceOf(Verdict.Unsatisfiable.class);
  }

  @Test
  void reportsATimeOut() throws SolverException {
    Verdict<Assignment> verdict = decider.decide(pigeons(14), Budget.of(Duration.ofMillis(300)));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.TIMEOUT));
  }

  @Test
  void reportsATimeOutThatCameBeforeTheSearch() throws SolverException {
    Verdict<Assignment> verdict = decider.decide(pigeons(14), Budget.of(Duration.ZERO));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.TIMEOUT));
  }

  @Test
  void reportsACancellationFromAnotherThread() throws SolverException, InterruptedException {
    Budget budget = Budget.unlimited();
    Thread canceller = new Thread(() -> {
      try {
        Thread.sleep(200);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      budget.cancel();
    });
    canceller.start();
    Verdict<Assignment> verdict = decider.decide(pigeons(14), budget);
    canceller.join();
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.INTERRUPTED));
  }

  /** One pigeon more than holes: no resolution proof of polynomial size (A. Haken, 1985). */
  private static Satisfiability pigeons(int holes) {
    List<Clause> clauses = new ArrayList<>();
    for (int pigeon = 0; pigeon <= holes; pigeon++) {
      List<Literal> somewhere = new ArrayList<>();
      for (int hole = 0; hole < holes; hole++) {
        somewhere.add(Literal.positive(pigeon * holes + hole));
        for (int other = 0; other < pigeon; other++) {
          clauses.add(Clause.of(
              Literal.negative(pigeon * holes + hole), Literal.negative(other * holes + hole)));
        }
      }
      clauses.add(new Clause(somewhere));
    }
    return new Satisfiability(Cnf.of((holes + 1) * holes, clauses));
  }
}
