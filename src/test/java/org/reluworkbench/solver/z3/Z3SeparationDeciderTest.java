package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

class Z3SeparationDeciderTest {

  private static Verdict<List<AffineFunction>> verdict(Separation problem) throws SolverException {
    return new Z3SeparationDecider().decide(problem, Budget.of(Duration.ofMinutes(1)));
  }

  private static void assertSeparates(Separation problem) throws SolverException {
    Verdict<List<AffineFunction>> verdict = verdict(problem);
    assertThat(verdict).isInstanceOf(Verdict.Satisfiable.class);
    List<AffineFunction> planes = ((Verdict.Satisfiable<List<AffineFunction>>) verdict).witness();
    assertThat(problem.violation(planes)).isEmpty();
  }

  private static Separation crowned(int planes) {
    return new Separation(
        planes,
        2,
        List.of(Vector.of(0, 0)),
        List.of(Vector.of(1, 0), Vector.of(-1, 2), Vector.of(-1, -2)));
  }

  @Test
  void needsAsManyPlanesAsItTakes() throws SolverException {
    assertThat(verdict(crowned(1)))
        .isEqualTo(new Verdict.Unsatisfiable<List<AffineFunction>>(new Refutation.SolverWord(
            "Z3 " + Z3Library.version(), "QF_LRA: the definition untouched")));
    assertSeparates(crowned(2));
    assertSeparates(crowned(3));
  }

  @Test
  void answersWhereThereIsNothingToSeparate() throws SolverException {
    assertSeparates(new Separation(2, 0, List.of(), List.of()));
    assertSeparates(new Separation(1, 0, List.of(Vector.of(new long[0])), List.of()));
    assertSeparates(new Separation(1, 0, List.of(), List.of(Vector.of(new long[0]))));
    assertSeparates(new Separation(2, 1, List.of(), List.of(Vector.of(1), Vector.of(2))));
    assertSeparates(new Separation(2, 1, List.of(Vector.of(1), Vector.of(2)), List.of()));
  }

  @Test
  void aPointOnBothSidesIsEvident() throws SolverException {
    assertThat(verdict(new Separation(2, 1, List.of(Vector.of(4)), List.of(Vector.of(4)))))
        .isEqualTo(new Verdict.Unsatisfiable<List<AffineFunction>>(
            new Refutation.Evident("the point (4) is inside and outside")));
  }

  @Test
  void reportsATimeOut() throws SolverException {
    assertThat(new Z3SeparationDecider().decide(crowned(2), Budget.of(Duration.ZERO)))
        .isInstanceOfSatisfying(
            Verdict.Unknown.class,
            unknown -> assertThat(unknown.reason()).isEqualTo(Verdict.Reason.TIMEOUT));
  }
}
