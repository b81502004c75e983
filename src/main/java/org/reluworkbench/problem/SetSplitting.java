package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.ELEMENTS;
import static org.reluworkbench.problem.Sizes.Measure.SETS;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import org.reluworkbench.logic.Assignment;

/**
 * Set splitting: can the elements be divided into two parts so that each set meets both? (L.
 * Lovász, 1973: NP-complete.) A witness says of each element whether it is in the first part.
 */
public record SetSplitting(Hypergraph hypergraph) implements Problem<Assignment> {

  public SetSplitting {
    Objects.requireNonNull(hypergraph);
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.SPLITTING;
  }

  @Override
  public Optional<Violation> violation(Assignment witness) {
    int elements = hypergraph.elements().size();
    if (witness.size() != elements) {
      return Witnesses.wrongSize("elements", witness.size(), elements);
    }
    for (int i = 0; i < hypergraph.sets().size(); i++) {
      SortedSet<Integer> set = hypergraph.sets().get(i);
      if (set.stream().map(witness::get).distinct().count() <= 1) {
        return Optional.of(new Violation("set " + (i + 1) + " lies in one part"));
      }
    }
    return Optional.empty();
  }

  /** A set of fewer than two elements. */
  @Override
  public Optional<String> obviousConflict() {
    return hypergraph.smallSet();
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(ELEMENTS, hypergraph.elements().size())
        .and(SETS, hypergraph.sets().size());
  }
}
