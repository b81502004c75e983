package org.reluworkbench.problem;

import java.util.Optional;

/**
 * A decision problem: is there a witness? Problems are immutable values, compared by content.
 *
 * @param <W> what a witness is; the problem judges any witness, also one of the wrong size
 */
public sealed interface Problem<W>
    permits FormulaSatisfiability,
        Satisfiability,
        NotAllEqual,
        SetSplitting,
        Colouring,
        Separation,
        Training {

  ProblemKind kind();

  /** Which constraint the witness breaks first; empty if it is indeed a witness. Exact. */
  Optional<Violation> violation(W witness);

  /** Why there is no witness, where a look at the data shows it; no search is made. */
  default Optional<String> obviousConflict() {
    return Optional.empty();
  }

  /** How large the instance is, measure by measure. */
  Sizes sizes();

  default boolean accepts(W witness) {
    return violation(witness).isEmpty();
  }
}
