package org.reluworkbench.certificate.activation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Refutation.ActivationProof;
import org.reluworkbench.problem.Training;
import org.reluworkbench.statement.Goal;

/**
 * Checks that a proof refutes a training problem: for each number of negative output weights, a tree
 * shows that no normalised network with such signs fits.
 *
 * <p>That is enough: {@code w [t] = sgn(w) [|w| t]}, a unit of weight zero may be replaced by one of
 * weight 1 that is never active, and units may change places.
 */
public final class ActivationProofChecker {

  private ActivationProofChecker() {}

  /** Why the proof does not show that no weights fit; empty if it does. */
  public static Optional<String> rejection(Training problem, ActivationProof proof) {
    if (problem.examples().stream().map(Example::label).anyMatch(label -> label.signum() < 0)) {
      return Optional.of("a label is negative: no weights fit, and no proof is needed");
    }
    if (proof.cases().size() != problem.units() + 1) {
      return Optional.of(proof.cases().size() + " cases for " + problem.units() + " units");
    }
    for (int negative = 0; negative <= problem.units(); negative++) {
      ActivationTree tree = proof.cases().get(negative);
      Optional<String> rejection = ActivationTreeChecker.rejection(
          tree, problem.dimension(), problem.examples(), signs(problem, negative), Goal.NONE);
      if (rejection.isPresent()) {
        int count = negative;
        return rejection.map(why -> count + " negative output weights: " + why);
      }
    }
    return Optional.empty();
  }

  /** The first units have sign -1, the others 1. */
  private static List<Integer> signs(Training problem, int negative) {
    return Stream.of(
            Collections.nCopies(negative, -1), Collections.nCopies(problem.units() - negative, 1))
        .flatMap(List::stream)
        .toList();
  }
}
