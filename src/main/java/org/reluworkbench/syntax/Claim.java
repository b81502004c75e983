package org.reluworkbench.syntax;

import java.util.List;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Declaration.ShapeSyntax;

/** Something that is said to be so. */
public sealed interface Claim extends Statement {

  /** {@code expect f satisfiable;} or {@code unsatisfiable}. */
  record ExpectAnswer(Span span, Identifier subject, boolean satisfiable) implements Claim {}

  /** {@code expect n fits t;}. */
  record ExpectFits(Span span, Identifier network, Identifier data) implements Claim {}

  /** {@code expect t loss <= 1/10;}. */
  record ExpectLoss(Span span, Identifier training, Numeral limit) implements Claim {}

  /** {@code expect n(1/2, 0) = 1;}. */
  record ExpectOutput(
      Span span, Identifier network, List<Numeral> arguments, Span argumentsSpan, Numeral value)
      implements Claim {
    public ExpectOutput {
      arguments = List.copyOf(arguments);
    }
  }

  /** {@code certify t agrees with f;}. */
  record Certify(Span span, Identifier target, Identifier source) implements Claim {}

  /** {@code lemma l on relu(2,1) with g: conclusion;}. */
  record LemmaSyntax(
      Span span, Identifier name, ShapeSyntax shape, Identifier gadget, ConclusionSyntax conclusion)
      implements Claim {}

  /** {@code property p: forall cnf with variables <= 3: agrees;}: words as written. */
  record PropertySyntax(
      Span span, Identifier name, Identifier kind, List<BoundSyntax> bounds, Identifier requirement)
      implements Claim {
    public PropertySyntax {
      bounds = List.copyOf(bounds);
    }
  }

  /** {@code variables <= 3}. */
  record BoundSyntax(Span span, Identifier measure, Numeral limit) {}

  /** A Boolean combination of comparisons. */
  sealed interface ConclusionSyntax {
    Span span();

    /** {@code p and q}. */
    record And(Span span, ConclusionSyntax left, ConclusionSyntax right)
        implements ConclusionSyntax {}

    /** {@code p or q}. */
    record Or(Span span, ConclusionSyntax left, ConclusionSyntax right)
        implements ConclusionSyntax {}

    /** {@code p implies q}. */
    record Implies(Span span, ConclusionSyntax left, ConclusionSyntax right)
        implements ConclusionSyntax {}

    /** {@code not p}. */
    record Not(Span span, ConclusionSyntax operand) implements ConclusionSyntax {}

    /** {@code e < f}: the relation is one of {@code < <= = != >= >}. */
    record Comparison(Span span, Arithmetic left, String relation, Arithmetic right)
        implements ConclusionSyntax {}
  }
}
