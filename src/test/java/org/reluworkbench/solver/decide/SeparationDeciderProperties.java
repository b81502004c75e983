package org.reluworkbench.solver.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.certificate.SeparationProofChecker;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.sat4j.Sat4jDecider;

class SeparationDeciderProperties {

  private static boolean decidedAndChecked(Separation problem) throws SolverException {
    Verdict<List<AffineFunction>> verdict =
        new SeparationDecider().decide(problem, Budget.unlimited());
    if (verdict instanceof Verdict.Satisfiable<List<AffineFunction>> yes) {
      assertThat(problem.violation(yes.witness())).isEmpty();
      return true;
    }
    assertThat(verdict).isInstanceOf(Verdict.Unsatisfiable.class);
    SeparationProof proof =
        (SeparationProof) ((Verdict.Unsatisfiable<List<AffineFunction>>) verdict).refutation();
    assertThat(SeparationProofChecker.rejection(problem, proof)).isEqualTo(Optional.empty());
    return false;
  }

  @Property
  void agreesWithExhaustionOnSmallGrids(@ForAll long seed) throws SolverException {
    Separation problem = Separations.onGrid(new Random(seed));
    assertThat(decidedAndChecked(problem))
        .as("%s", problem)
        .isEqualTo(Separations.isSeparable(problem));
  }

  @Property(tries = 60)
  void agreesWithSat4jOnReducedFormulas(@ForAll long seed) throws SolverException {
    Random random = new Random(seed);
    int variables = 3 + random.nextInt(10);
    Cnf cnf = Separations.random3Sat(variables, (int) (variables * 4.3), random);
    Verdict<?> expected = new Sat4jDecider().decide(new Satisfiability(cnf), Budget.unlimited());
    assertThat(decidedAndChecked(Separations.ofCnf(cnf)))
        .isEqualTo(expected instanceof Verdict.Satisfiable);
  }

  @Property(tries = 40)
  void separatesWhatWasPlanted(@ForAll long seed) throws SolverException {
    Random random = new Random(seed);
    Separation problem =
        Separations.planted(1 + random.nextInt(5), 10 + random.nextInt(60), 0, random);
    assertThat(decidedAndChecked(problem)).isTrue();
  }

  @Property(tries = 40)
  void agreesWithExhaustionOnGenericPoints(@ForAll long seed) throws SolverException {
    Random random = new Random(seed);
    Separation problem = Separations.planted(
        1 + random.nextInt(3), 4 + random.nextInt(9), random.nextInt(4), random);
    assertThat(decidedAndChecked(problem)).isEqualTo(Separations.isSeparable(problem));
  }

  @Property(tries = 60)
  void fewOfManyPointsDecideAsAllOfThemDo(@ForAll long seed) throws SolverException {
    Random random = new Random(seed);
    Separation planted = Separations.planted(
        1 + random.nextInt(3), 40 + random.nextInt(80), random.nextInt(4), random);
    Separation problem = new Separation(
        1 + random.nextInt(3), planted.dimension(), planted.inside(), planted.outside());
    assertThat(GrowingPoints.suits(problem)).isTrue();
    try (SeparationSearch all = new SeparationSearch(problem, 0, Budget.unlimited())) {
      assertThat(decidedAndChecked(problem)).isEqualTo(all.run() instanceof Verdict.Satisfiable);
    }
  }
}
