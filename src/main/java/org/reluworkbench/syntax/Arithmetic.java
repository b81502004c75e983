package org.reluworkbench.syntax;

import java.util.List;
import org.reluworkbench.diagnostic.Span;

/** An arithmetic expression as written, in a network or a lemma. */
public sealed interface Arithmetic {

  Span span();

  /** A number. */
  record Number(Span span, Numeral numeral) implements Arithmetic {}

  /** An input, a neuron, {@code bias}, {@code weight1}. */
  record Name(Span span, Identifier name) implements Arithmetic {}

  /** {@code unit1.b}: a name, a dot, a member. */
  record Member(Span span, Identifier name, Identifier member) implements Arithmetic {}

  /**
   * {@code unit1.a(u)} or {@code unit1(0, -2)}: the callee is a {@link Name} or a {@link Member}.
   */
  record Call(Span span, Arithmetic callee, List<Arithmetic> arguments) implements Arithmetic {
    public Call {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code -e}. */
  record Negative(Span span, Arithmetic operand) implements Arithmetic {}

  /** Two expressions joined by an operator. */
  record Binary(Span span, Operator operator, Arithmetic left, Arithmetic right)
      implements Arithmetic {}

  /** {@code +}, {@code -}, {@code *}, {@code /}. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    DIVIDED_BY
  }
}
