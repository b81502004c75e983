package org.reluworkbench.syntax;

import java.util.List;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Declaration.ClauseSyntax;
import org.reluworkbench.syntax.Declaration.LiteralSyntax;
import org.reluworkbench.syntax.Proposition.Connective;
import org.reluworkbench.syntax.generated.ReluParser.AtomContext;
import org.reluworkbench.syntax.generated.ReluParser.CnfClauseContext;
import org.reluworkbench.syntax.generated.ReluParser.ConjunctionContext;
import org.reluworkbench.syntax.generated.ReluParser.DisjunctionContext;
import org.reluworkbench.syntax.generated.ReluParser.ExclusiveContext;
import org.reluworkbench.syntax.generated.ReluParser.ImplicationContext;
import org.reluworkbench.syntax.generated.ReluParser.LiteralContext;
import org.reluworkbench.syntax.generated.ReluParser.NaeClauseContext;
import org.reluworkbench.syntax.generated.ReluParser.NegationContext;
import org.reluworkbench.syntax.generated.ReluParser.PropositionContext;

/** Builds formulas and clauses from parse trees without errors. */
final class PropositionBuilder {

  private final Places places;

  PropositionBuilder(Places places) {
    this.places = places;
  }

  Proposition proposition(PropositionContext context) {
    return chain(context.implication(), this::implication, Connective.IFF);
  }

  private Proposition implication(ImplicationContext context) {
    return Chain.rightAssociative(
        Chain.each(context.exclusive(), this::exclusive),
        (left, right) -> binary(Connective.IMPLIES, left, right));
  }

  private Proposition exclusive(ExclusiveContext context) {
    return chain(context.disjunction(), this::disjunction, Connective.XOR);
  }

  private Proposition disjunction(DisjunctionContext context) {
    return chain(context.conjunction(), this::conjunction, Connective.OR);
  }

  private Proposition conjunction(ConjunctionContext context) {
    return chain(context.negation(), this::negation, Connective.AND);
  }

  /** Each of the connectives but implication is associative. */
  private static <C extends ParserRuleContext> Proposition chain(
      List<C> operands, Function<C, Proposition> build, Connective connective) {
    return Chain.associative(
        Chain.each(operands, build), (left, right) -> binary(connective, left, right));
  }

  private static Proposition binary(Connective connective, Proposition left, Proposition right) {
    return new Proposition.Binary(left.span().to(right.span()), connective, left, right);
  }

  private Proposition negation(NegationContext context) {
    Proposition negated = atom(context.atom());
    for (int i = context.BANG().size() - 1; i >= 0; i--) {
      Span bang = places.of(context.BANG(i).getSymbol());
      negated = new Proposition.Not(bang.to(negated.span()), negated);
    }
    return negated;
  }

  /** The span of a formula in parentheses includes them, so that joined spans are balanced. */
  private Proposition atom(AtomContext context) {
    Span span = places.of(context);
    if (context.variable() != null) {
      return new Proposition.Variable(span, places.name(context.variable()));
    }
    if (context.proposition() == null) {
      return new Proposition.Constant(span, context.TRUE() != null);
    }
    return at(span, proposition(context.proposition()));
  }

  private static Proposition at(Span span, Proposition inner) {
    if (inner instanceof Proposition.Binary binary) {
      return new Proposition.Binary(span, binary.connective(), binary.left(), binary.right());
    }
    if (inner instanceof Proposition.Not not) {
      return new Proposition.Not(span, not.operand());
    }
    if (inner instanceof Proposition.Variable variable) {
      return new Proposition.Variable(span, variable.name());
    }
    return new Proposition.Constant(span, ((Proposition.Constant) inner).value());
  }

  ClauseSyntax clause(CnfClauseContext context) {
    return new ClauseSyntax(places.of(context), literals(context.literal()));
  }

  ClauseSyntax clause(NaeClauseContext context) {
    return new ClauseSyntax(places.of(context), literals(context.literal()));
  }

  private List<LiteralSyntax> literals(List<LiteralContext> contexts) {
    return contexts.stream().map(this::literal).toList();
  }

  private LiteralSyntax literal(LiteralContext context) {
    return new LiteralSyntax(
        places.of(context), places.name(context.variable()), context.BANG() == null);
  }
}
