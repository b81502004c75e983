package org.reluworkbench.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class LinearSystemTest {

  private static LinearConstraint atMost(long bound, long... form) {
    return LinearConstraint.atMost(Vector.of(form), Rational.of(bound));
  }

  private static LinearConstraint atLeast(long bound, long... form) {
    return LinearConstraint.atLeast(Vector.of(form), Rational.of(bound));
  }

  @Test
  void provesThatNoPointIsBeyondBothBounds() {
    LinearSystem system = new LinearSystem(
        2, List.of(atLeast(1, 1, 1), atMost(0, 1, 0), atMost(0, 0, 1), atLeast(-5, 1, -1)));
    Feasibility answer = system.feasibility(() -> false);
    assertThat(answer).isInstanceOf(Feasibility.Infeasible.class);
    assertThat(answer.verifies(system)).isTrue();
    assertThat(((Feasibility.Infeasible) answer).farkas().terms())
        .extracting(BoundTerm::constraint)
        .containsExactlyInAnyOrder(0, 1, 2);
  }

  @Test
  void rejectsAFarkasVectorWithAWrongMultiplierOrSide() {
    LinearSystem system = new LinearSystem(1, List.of(atLeast(2, 2), atMost(0, 1)));
    BoundTerm lower = new BoundTerm(0, Side.LOWER, Rational.ONE);
    BoundTerm upper = new BoundTerm(1, Side.UPPER, Rational.TWO);
    assertThat(new BoundSum(List.of(lower, upper)).refutes(system)).isTrue();
    assertThat(new BoundSum(List.of(lower)).refutes(system)).isFalse();
    assertThat(new BoundSum(List.of(lower, new BoundTerm(1, Side.UPPER, Rational.ONE)))
            .refutes(system))
        .isFalse();
    assertThat(new BoundSum(List.of(lower, new BoundTerm(1, Side.LOWER, Rational.TWO)))
            .refutes(system))
        .isFalse();
  }

  /** E. M. L. Beale's example, 1955: the textbook rule runs in circles at the origin. */
  @Test
  void leavesBealesCycle() {
    LinearSystem system = new LinearSystem(
        4,
        List.of(
            atMost(0, 1, -240, -4, 36),
            atMost(0, 1, -180, -1, 6),
            atMost(1, 0, 0, 1, 0),
            atLeast(0, 1, 0, 0, 0),
            atLeast(0, 0, 1, 0, 0),
            atLeast(0, 0, 0, 1, 0),
            atLeast(0, 0, 0, 0, 1)));
    Vector objective =
        Vector.of(Rational.of(-3, 16), Rational.of(150), Rational.of(-1, 50), Rational.of(6));
    Optimum answer = system.minimum(objective, () -> false);
    assertThat(answer.verifies(system, objective)).isTrue();
    assertThat(answer).isInstanceOf(Optimum.Attained.class);
  }

  @Test
  void showsTheRayOfAnUnboundedProgram() {
    LinearSystem system = new LinearSystem(2, List.of(atLeast(0, 1, 0), atMost(3, 1, -1)));
    Vector objective = Vector.of(0, -1);
    Optimum answer = system.minimum(objective, () -> false);
    assertThat(answer).isInstanceOf(Optimum.Unbounded.class);
    assertThat(answer.verifies(system, objective)).isTrue();
  }

  @Test
  void stopsWhenToldTo() {
    LinearSystem system = new LinearSystem(1, List.of(atLeast(1, 1)));
    assertThat(system.feasibility(() -> true)).isInstanceOf(Feasibility.Stopped.class);
    assertThat(system.minimum(Vector.of(1), () -> true)).isInstanceOf(Optimum.Stopped.class);
  }

  @Test
  void solvesTheEmptySystemAndTheOneWithoutVariables() {
    assertThat(new LinearSystem(0, List.of()).feasibility(() -> false))
        .isEqualTo(new Feasibility.Feasible(Vector.zero(0)));
    assertThat(new LinearSystem(0, List.of(atLeast(1))).feasibility(() -> false))
        .isInstanceOf(Feasibility.Infeasible.class);
  }
}
