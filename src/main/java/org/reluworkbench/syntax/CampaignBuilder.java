package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Declaration.CampaignItem;
import org.reluworkbench.syntax.generated.ReluParser;

/** Builds the items of campaigns. */
final class CampaignBuilder {

  private static final String DOTS = "..";

  private final Places places;
  private final PartBuilder parts;
  private final List<Diagnostic> diagnostics;

  CampaignBuilder(Places places, PartBuilder parts, List<Diagnostic> diagnostics) {
    this.places = places;
    this.parts = parts;
    this.diagnostics = diagnostics;
  }

  CampaignItem item(ReluParser.CampaignItemContext context) {
    Span span = places.of(context);
    if (context instanceof ReluParser.CampaignEnginesContext engines) {
      return new CampaignItem.Engines(span, places.names(engines.engine()));
    }
    if (context instanceof ReluParser.CampaignLimitContext limit) {
      return new CampaignItem.Limit(
          span,
          limit.MEMORY() != null,
          parts.numeral(limit.number()),
          places.name(limit.identifier()));
    }
    if (context instanceof ReluParser.CampaignWorkContext work) {
      return new CampaignItem.Work(span, parts.numeral(work.number()));
    }
    if (context instanceof ReluParser.CampaignLaboratoryContext laboratory) {
      return new CampaignItem.LaboratorySyntax(
          span,
          places.name(laboratory.ruleName()),
          laboratory.parameter().stream().map(this::parameter).toList(),
          places.names(laboratory.engine()));
    }
    ReluParser.CampaignFamilyContext family = (ReluParser.CampaignFamilyContext) context;
    return new CampaignItem.FamilySyntax(
        span,
        family(family.familyName()),
        family.parameter().stream().map(this::parameter).toList(),
        places.names(family.engine()));
  }

  /** {@code uniform 3-sat}, however the spaces are. */
  private Identifier family(ReluParser.FamilyNameContext context) {
    String first = context.NAME(0).getText();
    String rest = context.getText().substring(first.length());
    return new Identifier(rest.isEmpty() ? first : first + " " + rest, places.of(context));
  }

  private CampaignItem.ParameterSyntax parameter(ReluParser.ParameterContext context) {
    return new CampaignItem.ParameterSyntax(
        places.of(context),
        places.name(context.parameterName()),
        context.values().stream().map(this::values).toList());
  }

  private CampaignItem.ValuesSyntax values(ReluParser.ValuesContext context) {
    if (context.RANGE() == null) {
      Numeral only = parts.numeral(context.number());
      return new CampaignItem.ValuesSyntax(places.of(context), only, only, Optional.empty());
    }
    TerminalNode range = context.RANGE();
    Span span = places.of(range.getSymbol());
    int dots = range.getText().indexOf(DOTS);
    int end = dots + DOTS.length();
    return new CampaignItem.ValuesSyntax(
        places.of(context),
        bound(range.getText().substring(0, dots), span, 0),
        bound(range.getText().substring(end), span, end),
        Optional.ofNullable(context.number()).map(parts::numeral));
  }

  private Numeral bound(String text, Span range, int offset) {
    int start = range.start() + offset;
    Span span = range.source().span(start, start + text.length());
    return new Numeral(Numbers.read(text, span, diagnostics).orElse(Rational.ONE), span);
  }
}
