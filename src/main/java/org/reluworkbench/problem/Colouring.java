package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.COLOURS;
import static org.reluworkbench.problem.Sizes.Measure.ELEMENTS;
import static org.reluworkbench.problem.Sizes.Measure.SETS;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Hypergraph colouring: can the elements be coloured so that no set is of one colour? An empty set
 * counts as being of one colour, so it makes the instance infeasible, as a one-element set does.
 *
 * @param colours how many colours there are, at least one
 * @param hypergraph elements and sets
 */
public record Colouring(int colours, Hypergraph hypergraph) implements Problem<List<Integer>> {

  public Colouring {
    Objects.requireNonNull(hypergraph);
    if (colours < 1) {
      throw new IllegalArgumentException("no colours");
    }
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.COLOURING;
  }

  /**
   * Judges a colouring.
   *
   * @param witness the colour of each element, from {@code 0} to {@code colours - 1}
   */
  @Override
  public Optional<Violation> violation(List<Integer> witness) {
    if (witness.size() != hypergraph.elements().size()) {
      return Witnesses.wrongSize(
          "colours", witness.size(), hypergraph.elements().size());
    }
    for (int colour : witness) {
      if (colour < 0 || colour >= colours) {
        return Optional.of(new Violation("there is no colour " + colour));
      }
    }
    for (int i = 0; i < hypergraph.sets().size(); i++) {
      if (hypergraph.sets().get(i).stream().map(witness::get).distinct().count() <= 1) {
        return Optional.of(new Violation("set " + (i + 1) + " is of one colour"));
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
    return Sizes.of(COLOURS, colours)
        .and(ELEMENTS, hypergraph.elements().size())
        .and(SETS, hypergraph.sets().size());
  }
}
