package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.statement.Goal;

/**
 * Decides whether any network fits: for each number of negative output weights, since units of equal
 * sign may change places, a search over activations, see {@link FitCase}. No example may have a
 * negative label.
 *
 * <p>Deterministic. Where there are too many units for that method's table, whose size is about {@code
 * N 2^k k d}, the slower {@link ActivationSearch} takes its place.
 */
public final class FitSearch {

  /** Entries of the table of a {@link FitCase}: 64 MB. */
  private static final double LARGEST_TABLE = 1 << 23;

  private FitSearch() {}

  /**
   * Searches.
   *
   * @param stop asked often; true ends the search
   * @return weights that fit, or a tree for each case
   */
  public static FitResult run(Training problem, BooleanSupplier stop) {
    List<ActivationTree> cases = new ArrayList<>();
    boolean large = tableSize(problem) > LARGEST_TABLE;
    for (int negative = 0; negative <= problem.units(); negative++) {
      if (stop.getAsBoolean()) {
        return new FitResult.Stopped();
      }
      List<Integer> signs = Stream.of(
              Collections.nCopies(negative, -1), Collections.nCopies(problem.units() - negative, 1))
          .flatMap(List::stream)
          .toList();
      FitCase.Outcome outcome =
          large ? byRelaxation(problem, signs, stop) : FitCase.run(problem, signs, stop);
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

  private static double tableSize(Training problem) {
    int units = problem.units();
    double forms = problem.examples().size() * (units + Math.pow(2, units));
    return forms * (1 + (double) units * (problem.dimension() + 1));
  }

  private static FitCase.Outcome byRelaxation(
      Training problem, List<Integer> signs, BooleanSupplier stop) {
    ActivationSearch.Result result =
        ActivationSearch.run(problem.dimension(), problem.examples(), signs, Goal.NONE, stop);
    if (result instanceof ActivationSearch.Result.Counterexample found) {
      return new FitCase.Outcome.Fits(found.weights());
    }
    return result instanceof ActivationSearch.Result.Proved proved
        ? new FitCase.Outcome.Refuted(proved.tree(), new BitSet())
        : new FitCase.Outcome.Stopped();
  }
}
