package org.reluworkbench.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;

class SeparationProofCheckerTest {

  /** Three outside points round one inside point and one more on each side of it: two planes fail. */
  private static final Separation PROBLEM = new Separation(
      2,
      1,
      List.of(Vector.of(0), Vector.of(4)),
      List.of(Vector.of(-1), Vector.of(2), Vector.of(6)));

  private static Share share(int point, long weight) {
    return new Share(point, Rational.of(weight));
  }

  private static final HullLemma LEFT =
      new HullLemma(List.of(share(0, 2), share(1, 1)), List.of(share(0, 3)));
  private static final HullLemma RIGHT =
      new HullLemma(List.of(share(1, 1), share(2, 1)), List.of(share(1, 2)));
  private static final HullLemma OUTER =
      new HullLemma(List.of(share(0, 6), share(2, 1)), List.of(share(0, 7)));

  private static SeparationProof proof(HullLemma... lemmas) {
    return new SeparationProof(List.of(lemmas), List.of(0), RupProof.EMPTY);
  }

  @Test
  void acceptsThreeLemmasThatMakeATriangle() {
    assertThat(SeparationProofChecker.rejection(PROBLEM, proof(LEFT, RIGHT, OUTER)))
        .isEmpty();
  }

  @Test
  void rejectsTheProofWithoutOneOfItsLemmas() {
    assertThat(SeparationProofChecker.rejection(PROBLEM, proof(LEFT, RIGHT))).isPresent();
    assertThat(SeparationProofChecker.rejection(PROBLEM, proof(LEFT, OUTER))).isPresent();
  }

  @Test
  void rejectsAProofForFewerHyperplanesThanAsked() {
    Separation three = new Separation(3, 1, PROBLEM.inside(), PROBLEM.outside());
    assertThat(SeparationProofChecker.rejection(three, proof(LEFT, RIGHT, OUTER)))
        .isPresent();
  }

  @Test
  void rejectsWrongWeightsPointsAndSides() {
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(0, 2), share(1, 2)), List.of(share(0, 4)))))
        .contains("the weighted sums of the two sides differ");
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(0, 2), share(1, 1)), List.of(share(0, 2)))))
        .contains("the weights of the two sides differ");
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(0, -2), share(1, -1)), List.of(share(0, -3)))))
        .isPresent();
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(3, 1)), List.of(share(0, 1)))))
        .isPresent();
    assertThat(SeparationProofChecker.rejection(PROBLEM, new HullLemma(List.of(), List.of())))
        .isPresent();
  }

  @Test
  void numbersPointsFromOneAsTheFileDoes() {
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(0, -1)), List.of(share(0, 1)))))
        .contains("the weight of outside point 1 is not positive");
    assertThat(SeparationProofChecker.rejection(
            PROBLEM, new HullLemma(List.of(share(0, 1)), List.of(share(7, 1)))))
        .contains("inside point 8 does not exist or is repeated");
    SeparationProof lost = new SeparationProof(List.of(LEFT), List.of(7), RupProof.EMPTY);
    assertThat(SeparationProofChecker.rejection(PROBLEM, lost)).contains("no outside point 8");
  }

  @Test
  void rejectsMorePointsThanMayNumberTheHyperplanes() {
    SeparationProof bold = new SeparationProof(List.of(LEFT), List.of(0, 1), RupProof.EMPTY);
    assertThat(SeparationProofChecker.rejection(PROBLEM, bold)).isPresent();
    SeparationProof lost = new SeparationProof(List.of(LEFT), List.of(7), RupProof.EMPTY);
    assertThat(SeparationProofChecker.rejection(PROBLEM, lost)).isPresent();
  }
}
