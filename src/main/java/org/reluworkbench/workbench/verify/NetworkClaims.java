package org.reluworkbench.workbench.verify;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.reluworkbench.check.CheckedClaim;
import org.reluworkbench.check.Entity;
import org.reluworkbench.network.BundledWeights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.network.NetworkSearch;
import org.reluworkbench.workbench.network.NetworkSearches;
import org.reluworkbench.workbench.verify.ClaimRunner.Result;

/**
 * Decides what is claimed of a network's outputs. A network that is yet to be made is made first,
 * within the claim's limits; if there is none, nothing that is said of it holds.
 */
final class NetworkClaims {

  private final NetworkSearches searches;

  NetworkClaims(NetworkSearches searches) {
    this.searches = searches;
  }

  Result fits(CheckedClaim.Fits claim, Budget budget) {
    return decide(claim.network(), budget, network -> {
      for (Example example : claim.data().dataset().examples()) {
        Rational output = network.apply(example.input());
        if (!output.equals(example.label())) {
          return Result.of(
              ClaimVerdict.REFUTED,
              "at " + example.input() + " the output is " + output + ", not " + example.label());
        }
      }
      int rows = claim.data().dataset().examples().size();
      return Result.of(ClaimVerdict.HOLDS, "exact on all " + rows + " rows");
    });
  }

  Result output(CheckedClaim.Output claim, Budget budget) {
    return decide(claim.network(), budget, network -> {
      Rational output = network.apply(claim.point());
      return output.equals(claim.value())
          ? Result.of(ClaimVerdict.HOLDS, "exact")
          : Result.of(ClaimVerdict.REFUTED, "the output is " + output + ", not " + claim.value());
    });
  }

  private Result decide(
      Entity.AnyNetwork network, Budget budget, Function<Function<Vector, Rational>, Result> test) {
    if (network instanceof Entity.Network given) {
      return test.apply(given.network()::at);
    }
    NetworkSearch search = searches.of((Entity.Made) network, budget);
    Result result = test(search, test);
    String detail = search instanceof NetworkSearch.Found
        ? result.detail() + " ('" + network.name() + "': " + search.detail() + ")"
        : "there is no network '" + network.name() + "': " + search.detail();
    if (search instanceof NetworkSearch.Unknown) {
      detail = "the network '" + network.name() + "' was not found: " + search.detail();
    }
    return new Result(
        result.verdict(), detail, List.of(), search.certificate(), Optional.of(network.span()));
  }

  private static Result test(
      NetworkSearch search, Function<Function<Vector, Rational>, Result> test) {
    if (search instanceof NetworkSearch.Found found) {
      return test.apply(BundledWeights.of(found.weights())::at);
    }
    return Result.of(
        search instanceof NetworkSearch.None ? ClaimVerdict.REFUTED : ClaimVerdict.UNDECIDED,
        search.detail());
  }
}
