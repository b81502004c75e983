package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Claim.BoundSyntax;
import org.reluworkbench.syntax.generated.ReluBaseVisitor;
import org.reluworkbench.syntax.generated.ReluParser;

/** Builds claims from parse trees without errors. */
final class ClaimBuilder extends ReluBaseVisitor<Optional<Claim>> {

  private final Places places;
  private final PartBuilder parts;
  private final ConditionBuilder conditions;

  ClaimBuilder(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.parts = new PartBuilder(places, diagnostics);
    this.conditions = new ConditionBuilder(places, diagnostics);
  }

  @Override
  public Optional<Claim> visitExpectation(ReluParser.ExpectationContext context) {
    Span span = places.of(context);
    Identifier subject = places.name(context.identifier(0));
    if (context.FITS() != null) {
      return Optional.of(new Claim.ExpectFits(span, subject, places.name(context.identifier(1))));
    }
    if (context.LOSS() != null) {
      return Optional.of(new Claim.ExpectLoss(span, subject, parts.numeral(context.number(0))));
    }
    if (context.OPEN_PAREN() == null) {
      return Optional.of(new Claim.ExpectAnswer(span, subject, context.SATISFIABLE() != null));
    }
    List<Numeral> numbers = parts.numerals(context.number());
    return Optional.of(new Claim.ExpectOutput(
        span,
        subject,
        numbers.subList(0, numbers.size() - 1),
        spanOf(context.OPEN_PAREN()).to(spanOf(context.CLOSE_PAREN())),
        numbers.get(numbers.size() - 1)));
  }

  private Span spanOf(TerminalNode node) {
    return places.of(node.getSymbol());
  }

  @Override
  public Optional<Claim> visitCertification(ReluParser.CertificationContext context) {
    return Optional.of(new Claim.Certify(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.identifier(1))));
  }

  @Override
  public Optional<Claim> visitLemma(ReluParser.LemmaContext context) {
    return conditions
        .condition(context.condition())
        .map(conclusion -> new Claim.LemmaSyntax(
            places.of(context),
            places.name(context.identifier(0)),
            parts.shape(context.shape()),
            places.name(context.identifier(1)),
            conclusion));
  }

  @Override
  public Optional<Claim> visitProperty(ReluParser.PropertyContext context) {
    return Optional.of(new Claim.PropertySyntax(
        places.of(context),
        places.name(context.identifier(0)),
        places.name(context.kind()),
        context.bound().stream().map(this::bound).toList(),
        places.name(context.identifier(1))));
  }

  private BoundSyntax bound(ReluParser.BoundContext context) {
    return new BoundSyntax(
        places.of(context), places.name(context.identifier()), parts.numeral(context.number()));
  }
}
