package org.reluworkbench.logic;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What lists of variables and clauses must satisfy wherever they occur. */
public final class Variables {

  private Variables() {}

  /**
   * Checks that no name occurs twice.
   *
   * @throws IllegalArgumentException if one does
   */
  public static void requireDistinct(List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new IllegalArgumentException("the name occurs twice: " + name);
      }
    }
  }

  /**
   * Checks that each literal refers to one of the variables {@code 0 .. count-1}.
   *
   * @throws IllegalArgumentException if one does not
   */
  public static void requireWithin(int count, List<Clause> clauses) {
    for (Clause clause : clauses) {
      for (Literal literal : clause.literals()) {
        if (literal.variable() >= count) {
          throw new IllegalArgumentException(
              "variable " + literal.variable() + " of " + count + " variables");
        }
      }
    }
  }
}
