package org.reluworkbench.logic;

/**
 * A variable or its negation.
 *
 * @param variable index of the variable, from zero
 * @param positive whether the variable itself is meant
 */
public record Literal(int variable, boolean positive) implements Comparable<Literal> {

  public Literal {
    if (variable < 0) {
      throw new IllegalArgumentException("negative variable: " + variable);
    }
  }

  public static Literal positive(int variable) {
    return new Literal(variable, true);
  }

  public static Literal negative(int variable) {
    return new Literal(variable, false);
  }

  /** From DIMACS: {@code 3} is the variable with index 2, {@code -3} its negation. */
  public static Literal ofDimacs(int number) {
    if (number == 0 || number == Integer.MIN_VALUE) {
      throw new IllegalArgumentException("no literal: " + number);
    }
    return new Literal(Math.abs(number) - 1, number > 0);
  }

  public int toDimacs() {
    return positive ? variable + 1 : -variable - 1;
  }

  public Literal negated() {
    return new Literal(variable, !positive);
  }

  public boolean holdsIn(Assignment assignment) {
    return assignment.get(variable) == positive;
  }

  @Override
  public int compareTo(Literal other) {
    int byVariable = Integer.compare(variable, other.variable);
    return byVariable != 0 ? byVariable : Boolean.compare(other.positive, positive);
  }
}
