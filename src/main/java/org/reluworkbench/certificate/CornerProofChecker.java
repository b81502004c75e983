package org.reluworkbench.certificate;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Refutation.CornerProof;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.CornerGadget;
import org.reluworkbench.reduction.CornerSimplification;

/**
 * Checks that a proof refutes a training problem by way of the corner lemma: the gadget is among the
 * data, the labels are 0 and 1, and the points are not separable. The lemma itself is taken for
 * granted here; it has its own certificate.
 */
public final class CornerProofChecker {

  private CornerProofChecker() {}

  /** Why the proof does not show that no weights fit; empty if it does. */
  public static Optional<String> rejection(Training problem, CornerProof proof) {
    for (int example : List.of(proof.a(), proof.b(), proof.c())) {
      if (example < 0 || example >= problem.examples().size()) {
        return Optional.of("no example " + example);
      }
    }
    Vector a = problem.examples().get(proof.a()).input();
    Vector b = problem.examples().get(proof.b()).input();
    Vector c = problem.examples().get(proof.c()).input();
    if (!CornerGadget.independent(b.minus(a), c.minus(a))) {
      return Optional.of("the gadget's points are on one line");
    }
    return CornerSimplification.obstacle(problem, new CornerGadget(a, b, c))
        .or(() -> SeparationProofChecker.rejection(
            CornerSimplification.separation(problem), proof.separation()));
  }
}
