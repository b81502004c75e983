package org.reluworkbench.reduction;

import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes;

/**
 * A rule that maps each instance of one problem to an instance of another with the same answer.
 *
 * @param <S> the source problem
 * @param <V> its witnesses
 * @param <T> the target problem
 * @param <W> its witnesses
 */
public interface Reduction<S extends Problem<V>, V, T extends Problem<W>, W> {

  /** Such as {@code cnf-to-nae}; unique among the registered rules, part of file formats. */
  default String name() {
    return source().word() + "-to-" + target().word();
  }

  ProblemKind source();

  ProblemKind target();

  /** Why the rule does not apply to this instance; empty where it does, which is the usual case. */
  default Optional<String> outsideDomain(S source) {
    return Optional.empty();
  }

  /** The size of the target, from a formula: the contract that {@link #apply} keeps exactly. */
  Sizes targetSizes(S source);

  /**
   * Maps an instance.
   *
   * @throws IllegalArgumentException if it is {@linkplain #outsideDomain outside the domain}
   */
  Reduced<S, V, T, W> apply(S source);
}
