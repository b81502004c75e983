package org.reluworkbench.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.decide.SeparationDecider;
import org.reluworkbench.solver.decide.TrainingDecider;
import org.reluworkbench.solver.sat4j.Sat4jDecider;

class FamilyTest {

  private static final Budget BUDGET = Budget.unlimited();

  private static boolean isSplittable(Family family) throws SolverException {
    Problem<?> problem = family.instance(0).problem();
    Satisfiability cnf = (Satisfiability) ReductionChain.find(problem, ProblemKind.CNF)
        .orElseThrow()
        .apply(problem)
        .target();
    return new Sat4jDecider().decide(cnf, BUDGET) instanceof Verdict.Satisfiable;
  }

  private static Hypergraph sets(Family family) {
    return ((SetSplitting) family.instance(0).problem()).hypergraph();
  }

  @Test
  void drawsClausesOfThreeDifferentVariables() {
    Satisfiability problem = (Satisfiability)
        RandomClauses.threeSat(20, RandomClauses.THRESHOLD).instance(7).problem();
    assertThat(problem.cnf().clauses()).hasSize(85);
    for (Clause clause : problem.cnf().clauses()) {
      assertThat(clause.literals().stream().map(literal -> literal.variable()).distinct())
          .hasSize(3);
    }
  }

  @Test
  void repeatsItselfForASeedAndForNoOther() {
    for (Family family : List.of(
        RandomClauses.threeSat(20, RandomClauses.THRESHOLD), new PlantedHalfspaces(2, 20, 1))) {
      assertThat(family.instance(3)).isEqualTo(family.instance(3));
      assertThat(family.instance(3).problem()).isNotEqualTo(family.instance(4).problem());
      assertThat(family.isRandom()).isTrue();
    }
  }

  @Test
  void plantsWhatTwoHyperplanesSeparate() throws SolverException {
    for (int dimension : List.of(1, 2, 3, 5)) {
      Separation problem = (Separation)
          new PlantedHalfspaces(dimension, 60, 0).instance(dimension).problem();
      assertThat(problem.inside().size() + problem.outside().size()).isEqualTo(60);
      assertThat(problem.inside()).isNotEmpty();
      assertThat(problem.outside()).isNotEmpty();
      assertThat(new SeparationDecider().decide(problem, BUDGET))
          .isInstanceOf(Verdict.Satisfiable.class);
    }
  }

  @Test
  void flipsAsManyLabelsAsItSays() {
    Separation right = (Separation) new PlantedHalfspaces(3, 50, 0).instance(1).problem();
    Separation wrong = (Separation) new PlantedHalfspaces(3, 50, 3).instance(1).problem();
    long moved = right.inside().stream().filter(wrong.outside()::contains).count()
        + right.outside().stream().filter(wrong.inside()::contains).count();
    assertThat(moved).isEqualTo(3);
  }

  @Test
  void knowsVanDerWaerdensAndRamseysNumbers() throws SolverException {
    assertThat(isSplittable(new VanDerWaerden(3, 8))).isTrue();
    assertThat(isSplittable(new VanDerWaerden(3, 9))).isFalse();
    assertThat(isSplittable(new Ramsey(3, 5))).isTrue();
    assertThat(isSplittable(new Ramsey(3, 6))).isFalse();
    assertThat(sets(new Ramsey(4, 17)).sets()).hasSize(2380);
  }

  @Test
  void findsThePythagoreanTriples() throws SolverException {
    assertThat(sets(new PythagoreanTriples(25)).sets().toString())
        .isEqualTo("[[2, 3, 4], [4, 11, 12], [5, 7, 9], [6, 23, 24], [7, 14, 16], [8, 11, 14], "
            + "[11, 15, 19], [14, 19, 24]]");
    assertThat(isSplittable(new PythagoreanTriples(200))).isTrue();
  }

  @Test
  void disguisesWithoutChangingTheAnswer() throws SolverException {
    for (int seed = 1; seed <= 6; seed++) {
      Problem<?> source =
          RandomClauses.threeSat(5, RandomClauses.THRESHOLD).instance(seed).problem();
      Training plain = (Training) ReductionChain.find(source, ProblemKind.TRAINING)
          .orElseThrow()
          .apply(source)
          .target();
      Training disguised = new Disguise(seed).of(plain);
      assertThat(disguised).isEqualTo(new Disguise(seed).of(plain)).isNotEqualTo(plain);
      assertThat(disguised.sizes()).isEqualTo(plain.sizes());
      assertThat(new TrainingDecider().decide(disguised, BUDGET).word())
          .isEqualTo(new TrainingDecider().decide(plain, BUDGET).word());
    }
  }

  @Test
  void refusesSizesThatMakeNoSense() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> RandomClauses.threeSat(2, RandomClauses.THRESHOLD));
    assertThatIllegalArgumentException().isThrownBy(() -> new PlantedHalfspaces(2, 5, 6));
    assertThatIllegalArgumentException().isThrownBy(() -> new VanDerWaerden(1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new Ramsey(1, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> new PythagoreanTriples(-1));
  }
}
