package org.reluworkbench.solver.external;

import java.util.Objects;

/**
 * A question that a first solver has answered.
 *
 * @param name in one line
 * @param satisfiable the first solver's answer
 * @param smtLib the question
 */
public record Query(String name, boolean satisfiable, String smtLib) {
  public Query {
    Objects.requireNonNull(name);
    Objects.requireNonNull(smtLib);
  }
}
