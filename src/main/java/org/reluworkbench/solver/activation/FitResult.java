package org.reluworkbench.solver.activation;

import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Refutation.ActivationProof;

/** What a search for weights that fit found. */
public sealed interface FitResult {

  /** These do. */
  record Fits(Weights weights) implements FitResult {
    public Fits {
      Objects.requireNonNull(weights);
    }
  }

  /** None do. */
  record Refuted(ActivationProof proof) implements FitResult {
    public Refuted {
      Objects.requireNonNull(proof);
    }
  }

  /** Not known: told to stop. */
  record Stopped() implements FitResult {}
}
