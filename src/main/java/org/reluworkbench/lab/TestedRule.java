package org.reluworkbench.lab;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.reduction.Reduction;

/**
 * A rule, and what was done to it on purpose, if anything.
 *
 * @param original the rule
 * @param change what is done to each of its steps; the identity for the rule itself
 */
public record TestedRule<S extends Problem<V>, V, T extends Problem<W>, W>(
    Reduction<S, V, T, W> original, UnaryOperator<Step<S, V, T, W>> change) {

  public TestedRule {
    Objects.requireNonNull(original);
    Objects.requireNonNull(change);
  }

  /** The rule as it is. */
  public static <S extends Problem<V>, V, T extends Problem<W>, W> TestedRule<S, V, T, W> of(
      Reduction<S, V, T, W> rule) {
    return new TestedRule<>(rule, UnaryOperator.identity());
  }

  /** Applied to a problem, which must be of the rule's source kind. */
  @SuppressWarnings("unchecked")
  Step<S, V, T, W> apply(Problem<?> source) {
    return change.apply(Step.of(original, (S) original.source().type().cast(source)));
  }
}
