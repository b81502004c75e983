package org.reluworkbench.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Training;

class ReductionChainTest {

  @Test
  void findsThePathFromFormulaToTraining() {
    assertThat(ReductionChain.find(ProblemKind.FORMULA, ProblemKind.TRAINING)
            .orElseThrow()
            .names())
        .containsExactly(
            "formula-to-cnf",
            "cnf-to-nae",
            "nae-to-splitting",
            "splitting-to-points",
            "points-to-training");
  }

  @Test
  void findsNoPathBackFromTraining() {
    assertThat(ReductionChain.find(ProblemKind.TRAINING, ProblemKind.CNF)).isEmpty();
  }

  @Test
  void needsNoRuleFromAKindToItself() {
    ReductionChain chain = ReductionChain.find(ProblemKind.CNF, ProblemKind.CNF).orElseThrow();
    Problem<?> cnf = new Satisfiability(Cnf.ofDimacs(1, new int[] {1}));
    assertThat(chain.apply(cnf).target()).isSameAs(cnf);
  }

  @Test
  void refusesRulesThatDoNotMeet() {
    assertThatThrownBy(() ->
            new ReductionChain(ProblemKind.CNF, List.of(new CnfToNae(), new SplittingToPoints())))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void hasTheStatedSizesFromCnfToTraining() {
    Cnf cnf = Cnf.ofDimacs(3, new int[] {1, -2, 3}, new int[] {-1, 2}, new int[] {2, 3});
    ReducedChain chain = ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING)
        .orElseThrow()
        .apply(new Satisfiability(cnf));
    assertThat(chain.target().sizes().get(Measure.DIMENSION)).isEqualTo(2 * 3 + 3);
    assertThat(chain.target().sizes().get(Measure.EXAMPLES)).isEqualTo(3 * 3 + 3 + 7);
  }

  @Test
  void takesWitnessesAlongAndBack() {
    Satisfiability source =
        new Satisfiability(Cnf.ofDimacs(2, new int[] {1, 2}, new int[] {-1, -2}));
    ReducedChain chain =
        ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING).orElseThrow().apply(source);
    Assignment witness = Assignment.of(true, false);
    assertThat(chain.pullBack(chain.pushForward(witness))).isEqualTo(witness);
    assertThat(chain.problems()).hasSize(5);
  }

  @Test
  void namesTheObstacleForFourHyperplanes() {
    Separation four = new Separation(4, 1, List.of(), List.of());
    ReductionChain chain =
        ReductionChain.find(ProblemKind.POINTS, ProblemKind.TRAINING).orElseThrow();
    assertThat(chain.obstacle(four)).hasValueSatisfying(why -> assertThat(why).contains("not 4"));
    assertThatThrownBy(() -> chain.apply(four)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void makesTheEmptySetInfeasible() {
    SetSplitting source = new SetSplitting(Hypergraph.ofNumbers(2, List.of(List.of())));
    Separation target = new SplittingToPoints().apply(source).target();
    assertThat(target.inside()).containsAnyElementsOf(target.outside());
    Training training = new PointsToTraining().apply(target).target();
    assertThat(training.obviousConflict()).isPresent();
  }

  @Test
  void separatesFromAPointBeyondWhereNothingIsInside() {
    for (int dimension = 0; dimension < 3; dimension++) {
      Vector far = Vector.of(java.util.Collections.nCopies(dimension, Rational.of(7)));
      for (int planes = 1; planes <= 3; planes++) {
        Separation source = new Separation(planes, dimension, List.of(), List.of(far));
        var reduced = new PointsToTraining().apply(source);
        AffineFunction one = AffineFunction.constant(dimension, Rational.ONE);
        var weights = reduced.pushForward().apply(java.util.Collections.nCopies(planes, one));
        assertThat(reduced.target().violation(weights)).isEmpty();
        assertThat(source.violation(reduced.pullBack().apply(weights))).isEmpty();
        assertThat(reduced.target().sizes()).isEqualTo(new PointsToTraining().targetSizes(source));
      }
    }
  }

  @Test
  void goesAroundARuleThatDoesNotApply() {
    Hypergraph edge = Hypergraph.ofNumbers(2, List.of(List.of(1, 2)));
    assertThat(ReductionChain.find(new Colouring(3, edge), ProblemKind.TRAINING)
            .orElseThrow()
            .names())
        .containsExactly("colouring-to-points", "points-to-training");
    assertThat(ReductionChain.find(new Colouring(4, edge), ProblemKind.TRAINING)
            .orElseThrow()
            .names())
        .startsWith("colouring-to-cnf");
  }

  @Test
  void inventsNoNameThatIsTaken() {
    Cnf cnf = new Cnf(List.of("z", "!z", "z'"), List.of());
    ReducedChain chain = ReductionChain.find(ProblemKind.CNF, ProblemKind.SPLITTING)
        .orElseThrow()
        .apply(new Satisfiability(cnf));
    assertThat(((SetSplitting) chain.target()).hypergraph().elements()).doesNotHaveDuplicates();
  }
}
