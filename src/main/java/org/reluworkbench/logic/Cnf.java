package org.reluworkbench.logic;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A formula in conjunctive normal form. Variables that occur in no clause count too.
 *
 * @param variables the names of the variables, all different; a literal refers to them by index
 * @param clauses the clauses as written
 */
public record Cnf(List<String> variables, List<Clause> clauses) {

  public Cnf {
    variables = List.copyOf(variables);
    clauses = List.copyOf(clauses);
    Variables.requireDistinct(variables);
    Variables.requireWithin(variables.size(), clauses);
  }

  /** A CNF whose variables are called {@code x1, x2, ...}. */
  public static Cnf of(int variables, List<Clause> clauses) {
    return new Cnf(IntStream.rangeClosed(1, variables).mapToObj(i -> "x" + i).toList(), clauses);
  }

  /** {@code Cnf.ofDimacs(2, new int[][] {{1, -2}, {2}})}. */
  public static Cnf ofDimacs(int variables, int[]... clauses) {
    return of(variables, java.util.Arrays.stream(clauses).map(Clause::ofDimacs).toList());
  }

  public int variableCount() {
    return variables.size();
  }

  public boolean holdsIn(Assignment assignment) {
    return clauses.stream().allMatch(clause -> clause.someHoldsIn(assignment));
  }
}
