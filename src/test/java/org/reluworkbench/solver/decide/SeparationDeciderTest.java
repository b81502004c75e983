package org.reluworkbench.solver.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.SeparationProofChecker;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation.SeparationProof;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

class SeparationDeciderTest {

  private static Verdict<List<AffineFunction>> decide(Separation problem) throws SolverException {
    return new SeparationDecider().decide(problem, Budget.unlimited());
  }

  private static SeparationProof refutation(Verdict<List<AffineFunction>> verdict) {
    return (SeparationProof) ((Verdict.Unsatisfiable<List<AffineFunction>>) verdict).refutation();
  }

  @Test
  void separatesWhateverHasAnEmptySide() throws SolverException {
    List<Vector> points = List.of(Vector.of(1, 2), Vector.of(3, 4));
    for (int planes = 1; planes < 4; planes++) {
      assertThat(decide(new Separation(planes, 2, List.of(), points)))
          .isInstanceOf(Verdict.Satisfiable.class);
      assertThat(decide(new Separation(planes, 2, points, List.of())))
          .isInstanceOf(Verdict.Satisfiable.class);
      assertThat(decide(new Separation(planes, 2, List.of(), List.of())))
          .isInstanceOf(Verdict.Satisfiable.class);
    }
  }

  @Test
  void refutesAPointOnBothSidesByItself() throws SolverException {
    Separation problem =
        new Separation(3, 2, List.of(Vector.of(0, 0), Vector.of(1, 2)), List.of(Vector.of(1, 2)));
    SeparationProof proof = refutation(decide(problem));
    assertThat(proof.lemmas()).hasSize(1);
    assertThat(SeparationProofChecker.rejection(problem, proof)).isEmpty();
  }

  @Test
  void needsAsManyHyperplanesAsAPolygonHasSides() throws SolverException {
    List<Vector> triangle = List.of(Vector.of(0, 2), Vector.of(-2, -1), Vector.of(2, -1));
    List<Vector> centre = List.of(Vector.of(0, 0), Vector.of(-1, 0), Vector.of(1, 0));
    Separation three = new Separation(3, 2, centre, triangle);
    assertThat(decide(three)).isInstanceOf(Verdict.Satisfiable.class);
    Separation one = new Separation(1, 2, centre, triangle);
    assertThat(SeparationProofChecker.rejection(one, refutation(decide(one)))).isEmpty();
  }

  @Test
  void saysWhyItStopped() throws SolverException {
    Cnf hard = Separations.random3Sat(200, 852, new Random(7));
    Verdict<List<AffineFunction>> verdict =
        new SeparationDecider().decide(Separations.ofCnf(hard), Budget.of(Duration.ofMillis(1)));
    assertThat(verdict).isInstanceOf(Verdict.Unknown.class);
    assertThat(((Verdict.Unknown<List<AffineFunction>>) verdict).reason())
        .isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void repeatsItselfExactly() throws SolverException {
    Separation problem = Separations.planted(3, 60, 2, new Random(5));
    assertThat(decide(problem)).isEqualTo(decide(problem));
  }

  /** Every way to spoil a proof that there is: each is noticed. */
  @Test
  void givesProofsInWhichEveryLemmaAndStepIsRightAndNeeded() throws SolverException {
    Separation problem = Separations.ofCnf(Separations.random3Sat(20, 120, new Random(3)));
    SeparationProof proof = refutation(decide(problem));
    assertThat(SeparationProofChecker.rejection(problem, proof)).isEmpty();
    for (int i = 0; i < proof.lemmas().size(); i++) {
      HullLemma lemma = proof.lemmas().get(i);
      Share first = lemma.outside().get(0);
      Share heavier = new Share(first.point(), first.weight().plus(Rational.ONE));
      Share elsewhere = new Share((first.point() + 1) % problem.outside().size(), first.weight());
      for (Share wrong : List.of(heavier, elsewhere)) {
        List<Share> shares = IntStream.range(0, lemma.outside().size())
            .mapToObj(j -> j == 0 ? wrong : lemma.outside().get(j))
            .toList();
        assertThat(SeparationProofChecker.rejection(problem, new HullLemma(shares, lemma.inside())))
            .isPresent();
      }
    }
    SeparationProof lacking =
        new SeparationProof(proof.lemmas().subList(0, 20), proof.firstPoints(), proof.proof());
    assertThat(SeparationProofChecker.rejection(problem, lacking)).isPresent();
    SeparationProof truncated =
        new SeparationProof(proof.lemmas(), proof.firstPoints(), RupProof.EMPTY);
    assertThat(SeparationProofChecker.rejection(problem, truncated)).isPresent();
  }
}
