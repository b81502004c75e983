package org.reluworkbench.logic;

import java.util.Objects;

/** A propositional formula over variables that are referred to by index. */
public sealed interface Formula {

  /** True or false. */
  record Constant(boolean value) implements Formula {}

  /** A variable, by index from zero. */
  record Atom(int variable) implements Formula {
    public Atom {
      if (variable < 0) {
        throw new IllegalArgumentException("negative variable: " + variable);
      }
    }
  }

  /** Negation. */
  record Not(Formula operand) implements Formula {
    public Not {
      Objects.requireNonNull(operand);
    }
  }

  /** Two formulas joined by a connective. */
  record Binary(Connective connective, Formula left, Formula right) implements Formula {
    public Binary {
      Objects.requireNonNull(connective);
      Objects.requireNonNull(left);
      Objects.requireNonNull(right);
    }
  }

  /** The binary connectives. */
  enum Connective {
    AND,
    OR,
    IMPLIES,
    IFF,
    XOR;

    public boolean apply(boolean left, boolean right) {
      return switch (this) {
        case AND -> left && right;
        case OR -> left || right;
        case IMPLIES -> !left || right;
        case IFF -> left == right;
        case XOR -> left != right;
      };
    }
  }

  static Formula atom(int variable) {
    return new Atom(variable);
  }

  static Formula constant(boolean value) {
    return new Constant(value);
  }

  static Formula not(Formula operand) {
    return new Not(operand);
  }

  static Formula and(Formula left, Formula right) {
    return new Binary(Connective.AND, left, right);
  }

  static Formula or(Formula left, Formula right) {
    return new Binary(Connective.OR, left, right);
  }
}
