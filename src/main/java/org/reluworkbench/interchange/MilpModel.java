package org.reluworkbench.interchange;

import java.math.BigInteger;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/**
 * A mixed-integer linear program without an objective: whether there is a solution is the question.
 *
 * @param remark what it says, on one line
 * @param rows each with its own name
 * @param variables all that occur in rows
 */
record MilpModel(String remark, List<Row> rows, List<Variable> variables) {

  /** How the two sides of a row compare. */
  enum Relation {
    AT_MOST("<=", 'L'),
    EQUAL("=", 'E'),
    AT_LEAST(">=", 'G');

    private final String symbol;
    private final char letter;

    Relation(String symbol, char letter) {
      this.symbol = symbol;
      this.letter = letter;
    }

    String symbol() {
      return symbol;
    }

    char letter() {
      return letter;
    }
  }

  /** A coefficient with its variable. */
  record Term(Rational factor, String variable) {
    Term {
      Objects.requireNonNull(factor);
      Objects.requireNonNull(variable);
    }

    Term(long factor, String variable) {
      this(Rational.of(factor), variable);
    }
  }

  /** That a row holds only where a binary variable has a value. */
  record Indicator(String variable, boolean value) {}

  /**
   * A constraint.
   *
   * @param when it holds; always if there is no indicator
   */
  record Row(
      String name, Optional<Indicator> when, List<Term> terms, Relation relation, Rational side) {

    Row {
      Objects.requireNonNull(name);
      Objects.requireNonNull(when);
      terms = List.copyOf(terms);
      Objects.requireNonNull(relation);
      Objects.requireNonNull(side);
    }

    Row(String name, List<Term> terms, Relation relation, Rational side) {
      this(name, Optional.empty(), terms, relation, side);
    }

    /** Times a common denominator, so that all numbers are whole and exact. */
    Row whole() {
      BigInteger common = side.denominator();
      for (Term term : terms) {
        BigInteger next = term.factor().denominator();
        common = common.multiply(next).divide(common.gcd(next));
      }
      Rational scale = Rational.of(common);
      List<Term> scaled = terms.stream()
          .map(term -> new Term(term.factor().times(scale), term.variable()))
          .toList();
      return new Row(name, when, scaled, relation, side.times(scale));
    }
  }

  /** What values a variable can take. */
  sealed interface Domain {
    /** 0 or 1. */
    record Binary() implements Domain {}

    /** At least zero. */
    record NotNegative() implements Domain {}

    /** Any. */
    record Free() implements Domain {}

    /** From minus the bound to the bound, which is whole. */
    record Bounded(Rational bound) implements Domain {
      public Bounded {
        if (!bound.isInteger() || bound.signum() <= 0) {
          throw new IllegalArgumentException("a bound that is not whole and positive: " + bound);
        }
      }
    }
  }

  record Variable(String name, Domain domain) {
    Variable {
      Objects.requireNonNull(name);
      Objects.requireNonNull(domain);
    }
  }

  MilpModel {
    Objects.requireNonNull(remark);
    rows = List.copyOf(rows);
    variables = List.copyOf(variables);
  }
}
