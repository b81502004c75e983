package org.reluworkbench.family;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.sat4j.Sat4jDecider;

class CampaignFamiliesTest {

  private static boolean isSatisfiable(Family family, long seed) throws SolverException {
    Problem<?> problem = family.instance(seed).problem();
    Satisfiability cnf = (Satisfiability) ReductionChain.find(problem, ProblemKind.CNF)
        .orElseThrow()
        .apply(problem)
        .target();
    return new Sat4jDecider().decide(cnf, Budget.unlimited()) instanceof Verdict.Satisfiable;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 7, 9, 13, 15, 19, 21, 25, 27, 31})
  void eachPairIsInExactlyOneSteinerTriple(int elements) throws SolverException {
    Hypergraph system =
        ((SetSplitting) new SteinerTriples(elements).instance(0).problem()).hypergraph();
    Map<List<Integer>, Integer> pairs = new HashMap<>();
    for (SortedSet<Integer> triple : system.sets()) {
      assertThat(triple).hasSize(3);
      for (int a : triple) {
        triple.tailSet(a + 1).forEach(b -> pairs.merge(List.of(a, b), 1, Integer::sum));
      }
    }
    assertThat(pairs).hasSize(elements * (elements - 1) / 2);
    assertThat(pairs.values()).containsOnly(1);
    if (elements <= 15) {
      assertThat(isSatisfiable(new SteinerTriples(elements), 0)).isEqualTo(elements == 3);
    }
  }

  @Test
  void thereIsNoSteinerSystemOfOtherSizes() {
    for (int elements : List.of(1, 2, 4, 5, 6, 8, 10, 11)) {
      assertThatIllegalArgumentException().isThrownBy(() -> new SteinerTriples(elements));
    }
  }

  @Test
  void schursNumbersAreMet() throws SolverException {
    assertThat(isSatisfiable(new Schur(1, 1), 0)).isTrue();
    assertThat(isSatisfiable(new Schur(1, 2), 0)).isFalse();
    assertThat(isSatisfiable(new Schur(2, 4), 0)).isTrue();
    assertThat(isSatisfiable(new Schur(2, 5), 0)).isFalse();
    assertThat(isSatisfiable(new Schur(3, 13), 0)).isTrue();
    assertThat(isSatisfiable(new Schur(3, 14), 0)).isFalse();
  }

  @Test
  void knesersGraphsNeedAsManyColoursAsLovaszSays() throws SolverException {
    for (Kneser graph : List.of(new Kneser(5, 2, 3), new Kneser(6, 2, 4), new Kneser(7, 3, 3))) {
      assertThat(graph.colours()).isEqualTo(graph.chromaticNumber());
      assertThat(isSatisfiable(graph, 0)).isTrue();
      Kneser less = new Kneser(graph.elements(), graph.members(), graph.colours() - 1);
      assertThat(isSatisfiable(less, 0)).isFalse();
    }
    Colouring petersen = (Colouring) new Kneser(5, 2, 3).instance(0).problem();
    assertThat(petersen.hypergraph().elements()).hasSize(10);
    assertThat(petersen.hypergraph().sets()).hasSize(15);
  }

  @Test
  void mycielskisGraphsNeedAsManyColoursAsTheirOrderSays() throws SolverException {
    for (int order : List.of(2, 3, 4)) {
      assertThat(isSatisfiable(new Mycielski(order, order), 0)).isTrue();
      assertThat(isSatisfiable(new Mycielski(order, order - 1), 0)).isFalse();
    }
    Colouring groetzsch = (Colouring) new Mycielski(4, 4).instance(0).problem();
    assertThat(groetzsch.hypergraph().elements()).hasSize(11);
    assertThat(groetzsch.hypergraph().sets()).hasSize(20);
  }

  @Test
  void plantedClausesAreSatisfiableAndUniformOnesNeedNotBe() throws SolverException {
    Rational dense = Rational.of(8);
    int satisfiable = 0;
    for (int seed = 1; seed <= 10; seed++) {
      assertThat(isSatisfiable(new RandomClauses(3, 12, dense, true, false), seed))
          .isTrue();
      assertThat(isSatisfiable(new RandomClauses(3, 12, dense, true, true), seed))
          .isTrue();
      satisfiable += isSatisfiable(new RandomClauses(3, 12, dense, false, false), seed) ? 1 : 0;
    }
    assertThat(satisfiable).isLessThan(10);
  }

  @Test
  void clausesHaveTheLengthAndNumberThatWasAskedFor() {
    NotAllEqual nae = (NotAllEqual)
        new RandomClauses(4, 9, Rational.parse("2.5"), false, true).instance(3).problem();
    assertThat(nae.clauses())
        .hasSize(22)
        .allSatisfy(clause -> assertThat(variables(clause)).isEqualTo(4));
  }

  private static long variables(Clause clause) {
    return clause.literals().stream()
        .map(literal -> literal.variable())
        .distinct()
        .count();
  }

  @Test
  void networksFitTheirOwnDataUnlessALabelIsFlipped() {
    Training plain = (Training) new UnitData(2, 2, 12, 0).instance(5).problem();
    Training flipped = (Training) new UnitData(2, 2, 12, 3).instance(5).problem();
    assertThat(plain.examples()).hasSize(12);
    long changed = java.util.stream.IntStream.range(0, 12)
        .filter(i -> !plain.examples().get(i).equals(flipped.examples().get(i)))
        .count();
    assertThat(changed).isEqualTo(3);
    assertThat(new UnitData(2, 2, 12, 0).instance(5).problem()).isEqualTo(plain);
    assertThat(new UnitData(2, 2, 12, 0).instance(6).problem()).isNotEqualTo(plain);
  }
}
