package org.reluworkbench.certificate;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Refutation.GadgetProof;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.reduction.GadgetSimplification;
import org.reluworkbench.reduction.PlacedGadget;

/**
 * Checks that a proof refutes a training problem by way of a forcing gadget: the gadget is among the
 * data, the labels are 0 and 1, and the points are not separable. The gadget's lemma itself is taken
 * for granted here; it has its own certificate.
 */
public final class GadgetProofChecker {

  private GadgetProofChecker() {}

  /** Why the proof does not show that no weights fit; empty if it does. */
  public static Optional<String> rejection(Training problem, GadgetProof proof) {
    Optional<ForcingGadget> gadget = ForcingGadget.forUnits(problem.units());
    if (gadget.isEmpty()) {
      return Optional.of("there is no gadget for " + problem.units() + " units");
    }
    for (int example : proof.frame()) {
      if (example < 0 || example >= problem.examples().size()) {
        return Optional.of("no example " + (example + 1));
      }
    }
    List<Vector> frame = proof.frame().stream()
        .map(example -> problem.examples().get(example).input())
        .toList();
    if (!PlacedGadget.canBeFrame(gadget.get(), frame)) {
      return Optional.of("the gadget's frame is not " + (problem.units() + 1)
          + " points, none in the affine hull of the others");
    }
    return GadgetSimplification.obstacle(problem, new PlacedGadget(gadget.get(), frame))
        .or(() -> SeparationProofChecker.rejection(
            GadgetSimplification.separation(problem), proof.separation()));
  }
}
