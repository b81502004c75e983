package org.reluworkbench.syntax;

import org.reluworkbench.diagnostic.Span;

/** A propositional formula as written. */
public sealed interface Proposition {

  Span span();

  /** {@code true} or {@code false}. */
  record Constant(Span span, boolean value) implements Proposition {}

  /** A variable. */
  record Variable(Span span, Identifier name) implements Proposition {}

  /** {@code !p}. */
  record Not(Span span, Proposition operand) implements Proposition {}

  /** Two formulas joined by a connective. */
  record Binary(Span span, Connective connective, Proposition left, Proposition right)
      implements Proposition {}

  /** {@code &}, {@code |}, {@code ->}, {@code <->}, {@code xor}. */
  enum Connective {
    AND,
    OR,
    IMPLIES,
    IFF,
    XOR
  }
}
