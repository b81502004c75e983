package org.reluworkbench.logic;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A finite list of literals as the user wrote it: it may be empty, repeat a literal, or hold a
 * literal and its negation. Whether it is read as a disjunction or as not-all-equal is up to the
 * problem.
 */
public record Clause(List<Literal> literals) {

  public Clause {
    literals = List.copyOf(literals);
  }

  public static Clause of(Literal... literals) {
    return new Clause(List.of(literals));
  }

  public static Clause ofDimacs(int... numbers) {
    return new Clause(Arrays.stream(numbers).mapToObj(Literal::ofDimacs).toList());
  }

  public int size() {
    return literals.size();
  }

  /** Each literal once, in order of first occurrence. */
  public Set<Literal> distinct() {
    return literals.stream().collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  public boolean someHoldsIn(Assignment assignment) {
    return literals.stream().anyMatch(literal -> literal.holdsIn(assignment));
  }

  public boolean allHoldIn(Assignment assignment) {
    return literals.stream().allMatch(literal -> literal.holdsIn(assignment));
  }
}
