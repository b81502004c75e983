package org.reluworkbench.workbench.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.statement.Property;
import org.reluworkbench.statement.Property.Requirement;
import org.reluworkbench.workbench.decide.Engine;

/**
 * The registered rules in the laboratory, small. The long run is {@code mvn test
 * -Dtest=LaboratoryTest -Drelu.elements=5 -Drelu.variables=3}: up to 3 variables and 3 clauses, up to
 * 5 elements and 5 sets.
 */
class LaboratoryTest {

  private static final int VARIABLES = Integer.getInteger("relu.variables", 2);
  private static final int ELEMENTS = Integer.getInteger("relu.elements", 3);

  private static PropertyReport run(
      ProblemKind kind, Map<Measure, Integer> bounds, Requirement requirement, int samples)
      throws Exception {
    long start = System.nanoTime();
    PropertyReport report = new Laboratory(Engine.AUTO, samples, 2)
        .run(new Property("p", kind, bounds, requirement), 1, Budget.of(Duration.ofMinutes(9)));
    System.out.printf(
        "%s with %s %s: %s (%d ms)%n",
        kind.word(),
        bounds,
        requirement.word(),
        report.detail(),
        (System.nanoTime() - start) / 1_000_000);
    return report;
  }

  private static void assertHolds(ProblemKind kind, Map<Measure, Integer> bounds) throws Exception {
    for (Requirement requirement : Requirement.values()) {
      PropertyReport report = run(kind, bounds, requirement, 0);
      assertThat(report.outcome()).isEqualTo(new Outcome.Holds());
      assertThat(report.yes()).isPositive();
      assertThat(report.no()).isPositive();
      assertThat(report.yes() + report.no()).isEqualTo(report.instances());
      assertThat(Laboratory.verdict(report)).isEqualTo(ClaimVerdict.HOLDS);
    }
  }

  @Test
  void everySmallCnfBehaves() throws Exception {
    assertHolds(ProblemKind.CNF, Map.of(Measure.VARIABLES, VARIABLES, Measure.CLAUSES, VARIABLES));
  }

  @Test
  void everySmallSetSystemBehaves() throws Exception {
    assertHolds(ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, ELEMENTS, Measure.SETS, ELEMENTS));
  }

  @Test
  void everySmallColouringWithTwoColoursHasTheStatedSize() throws Exception {
    PropertyReport report = run(
        ProblemKind.COLOURING,
        Map.of(Measure.ELEMENTS, 3, Measure.SETS, 2, Measure.COLOURS, 3),
        Requirement.SIZE,
        0);
    assertThat(report.outcome()).isEqualTo(new Outcome.Holds());
  }

  @Test
  void aSampleWithoutCounterexampleProvesNothing() throws Exception {
    PropertyReport report = run(
        ProblemKind.POINTS,
        Map.of(Measure.DIMENSION, 2, Measure.PLANES, 2),
        Requirement.ROUND_TRIPS,
        20);
    assertThat(Laboratory.verdict(report)).isEqualTo(ClaimVerdict.UNDECIDED);
    assertThat(report.instances()).isEqualTo(20);
    assertThat(report.detail()).contains("no counterexample").contains("seed 1");
  }

  @Test
  void aSpentBudgetLeavesTheClaimUndecided() throws Exception {
    Budget budget = Budget.unlimited();
    budget.cancel();
    PropertyReport report = new Laboratory(Engine.AUTO, 5, 2)
        .run(
            new Property(
                "p",
                ProblemKind.CNF,
                Map.of(Measure.VARIABLES, 1, Measure.CLAUSES, 1),
                Requirement.AGREES),
            1,
            budget);
    assertThat(report.outcome()).isEqualTo(new Outcome.Undecided("interrupted"));
    assertThat(report.instances()).isZero();
  }
}
