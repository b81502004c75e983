package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;

/**
 * Decides whether any network fits: for each number of negative output weights, since units of equal
 * sign may change places, a search over activations, see {@link FitCase}. No example may have a
 * negative label.
 */
public final class FitSearch {

  private FitSearch() {}

  /**
   * Searches.
   *
   * @return weights that fit, or a tree for each case
   */
  public static FitResult run(Training problem, BooleanSupplier stop) {
    List<ActivationTree> cases = new ArrayList<>();
    for (int negative = 0; negative <= problem.units(); negative++) {
      List<Integer> signs = Stream.of(
              Collections.nCopies(negative, -1), Collections.nCopies(problem.units() - negative, 1))
          .flatMap(List::stream)
          .toList();
      FitCase.Outcome outcome = FitCase.run(problem, signs, stop);
      if (outcome instanceof FitCase.Outcome.Fits fits) {
        return new FitResult.Fits(fits.weights());
      }
      if (!(outcome instanceof FitCase.Outcome.Refuted refuted)) {
        return new FitResult.Stopped();
      }
      cases.add(refuted.tree());
    }
    return new FitResult.Refuted(new Refutation.ActivationProof(cases));
  }
}
