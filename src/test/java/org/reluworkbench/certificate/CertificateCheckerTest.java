package org.reluworkbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;

class CertificateCheckerTest {

  private static final Map<String, String> TOOLS = Map.of("Z3", "4.14.1");
  private static final Assignment WITNESS = Assignment.of(true, false);
  private static final ReductionChain RULES =
      ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING).orElseThrow();
  private static final ReducedChain CHAIN =
      RULES.apply(new Satisfiability(Cnf.ofDimacs(2, new int[] {1, 2}, new int[] {-1, -2})));
  private static final Weights WEIGHTS = (Weights) CHAIN.pushForward(WITNESS);
  private static final Outcome NO =
      new Outcome.None(new Refutation.SolverWord("Z3 4.14.1", "corner"));

  private static Certificate.Agreement agreement(Route route, Outcome source, Outcome target) {
    return new Certificate.Agreement(TOOLS, route, source, target, List.of());
  }

  private static Route route() {
    return Route.of(RULES, CHAIN);
  }

  private static Outcome found(Object witness) {
    return new Outcome.Found(witness);
  }

  private static List<String> rejections(Certificate certificate) {
    return CertificateChecker.check(certificate).stream()
        .filter(Finding.Rejected.class::isInstance)
        .map(Finding::what)
        .toList();
  }

  @Test
  void acceptsWhatAgrees() {
    List<Finding> findings =
        CertificateChecker.check(agreement(route(), found(WITNESS), found(WEIGHTS)));
    assertThat(findings).hasSize(6).allMatch(Finding.Confirmed.class::isInstance);
  }

  @Test
  void acceptsADecisionByTheTargetAlone() {
    assertThat(CertificateChecker.check(new Certificate.Decision(TOOLS, route(), found(WEIGHTS))))
        .hasSize(4)
        .allMatch(Finding.Confirmed.class::isInstance);
  }

  @Test
  void leavesASolversWordUncertified() {
    assertThat(CertificateChecker.check(agreement(route(), NO, NO)))
        .filteredOn(Finding.Uncertified.class::isInstance)
        .hasSize(2);
    assertThat(rejections(agreement(route(), NO, NO))).isEmpty();
  }

  @Test
  void rejectsAWrongSourceWitness() {
    assertThat(rejections(agreement(route(), found(Assignment.of(true, true)), found(WEIGHTS))))
        .containsExactly("the source's witness is none: clause 2 is false");
  }

  @Test
  void rejectsWeightsThatDoNotFit() {
    Weights off = new Weights(WEIGHTS.units(), WEIGHTS.outputWeights(), Rational.of(99, 100));
    assertThat(rejections(agreement(route(), found(WITNESS), found(off))))
        .singleElement()
        .asString()
        .startsWith("the target's witness is none: at (0, 0, 0, 0, 0, 0, 0) the output is 99/100");
  }

  @Test
  void rejectsWeightsOfAnotherShape() {
    Weights flat = new Weights(
        List.of(AffineFunction.constant(1, Rational.ONE)), List.of(Rational.ONE), Rational.ZERO);
    assertThat(rejections(agreement(route(), found(WITNESS), found(flat))))
        .containsExactly("the target's witness is none: the witness has 1 units, not 2");
  }

  @Test
  void rejectsAnotherTarget() {
    Training target = (Training) CHAIN.target();
    List<Example> examples = new ArrayList<>(target.examples());
    examples.set(0, new Example(examples.get(0).input(), Rational.TWO));
    Problem<?> relabelled = new Training(2, target.dimension(), examples);
    Route forged = new Route(CHAIN.source(), RULES.names(), relabelled);
    assertThat(rejections(agreement(forged, found(WITNESS), found(WEIGHTS))))
        .containsExactly("the target is not what the rules make of the source");
  }

  @Test
  void rejectsAnotherPath() {
    for (List<String> names : List.of(
        List.of("cnf-to-nae", "nae-to-training"),
        List.of("cnf-to-nae", "splitting-to-points"),
        List.<String>of())) {
      Route forged = new Route(CHAIN.source(), names, CHAIN.target());
      assertThat(rejections(agreement(forged, found(WITNESS), found(WEIGHTS)))).hasSize(1);
    }
  }

  @Test
  void rejectsAYesBesideANo() {
    assertThat(rejections(agreement(route(), found(WITNESS), NO))).hasSize(1);
  }

  @Test
  void looksForItselfAtWhatIsCalledEvident() {
    Outcome evident = new Outcome.None(new Refutation.Evident("two labels"));
    assertThat(rejections(agreement(route(), NO, evident))).hasSize(1);
    Training contradictory = new Training(
        1,
        1,
        List.of(new Example(Vector.of(0), Rational.ZERO), new Example(Vector.of(0), Rational.ONE)));
    Certificate good = new Certificate.Decision(TOOLS, Route.direct(contradictory), evident);
    assertThat(CertificateChecker.check(good)).allMatch(Finding.Confirmed.class::isInstance);
  }
}
