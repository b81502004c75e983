package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.syntax.Arithmetic.Operator;
import org.reluworkbench.syntax.Claim.ConclusionSyntax;
import org.reluworkbench.syntax.generated.ReluParser;
import org.reluworkbench.syntax.generated.ReluParser.AlternativeContext;
import org.reluworkbench.syntax.generated.ReluParser.ArithmeticContext;
import org.reluworkbench.syntax.generated.ReluParser.ComparisonContext;
import org.reluworkbench.syntax.generated.ReluParser.ConditionContext;
import org.reluworkbench.syntax.generated.ReluParser.DenialContext;
import org.reluworkbench.syntax.generated.ReluParser.GroupPrimaryContext;
import org.reluworkbench.syntax.generated.ReluParser.JointContext;
import org.reluworkbench.syntax.generated.ReluParser.LiteralPrimaryContext;
import org.reluworkbench.syntax.generated.ReluParser.NamedPrimaryContext;
import org.reluworkbench.syntax.generated.ReluParser.PrimaryContext;
import org.reluworkbench.syntax.generated.ReluParser.ProductContext;
import org.reluworkbench.syntax.generated.ReluParser.RelationContext;
import org.reluworkbench.syntax.generated.ReluParser.SignedContext;

/**
 * Builds arithmetic and conditions from parse trees without errors. The grammar lets each stand in
 * the parentheses of the other; what is neither one nor the other is reported here, and nothing is
 * built of it.
 */
final class ConditionBuilder {

  private final Places places;
  private final List<Diagnostic> diagnostics;

  ConditionBuilder(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  // ---- conditions ----

  Optional<ConclusionSyntax> condition(ConditionContext context) {
    return all(context.alternative(), this::alternative)
        .map(operands -> Chain.rightAssociative(
            operands,
            (left, right) ->
                new ConclusionSyntax.Implies(left.span().to(right.span()), left, right)));
  }

  private Optional<ConclusionSyntax> alternative(AlternativeContext context) {
    return all(context.joint(), this::joint)
        .map(operands -> Chain.associative(
            operands,
            (left, right) -> new ConclusionSyntax.Or(left.span().to(right.span()), left, right)));
  }

  private Optional<ConclusionSyntax> joint(JointContext context) {
    return all(context.denial(), this::denial)
        .map(operands -> Chain.associative(
            operands,
            (left, right) -> new ConclusionSyntax.And(left.span().to(right.span()), left, right)));
  }

  private Optional<ConclusionSyntax> denial(DenialContext context) {
    Optional<ConclusionSyntax> denied = comparison(context.comparison());
    for (int i = context.NOT().size() - 1; i >= 0; i--) {
      Span not = places.of(context.NOT(i).getSymbol());
      denied = denied.map(inner -> new ConclusionSyntax.Not(not.to(inner.span()), inner));
    }
    return denied;
  }

  private Optional<ConclusionSyntax> comparison(ComparisonContext context) {
    if (context.relation() == null) {
      Optional<ConditionContext> group = group(context.arithmetic(0));
      return group.isPresent()
          ? condition(group.get()).map(inner -> at(places.of(context), inner))
          : report(context, "expected a comparison");
    }
    // Both sides are built before either is looked at, so that the mistakes of both are reported.
    Optional<Arithmetic> left = arithmetic(context.arithmetic(0));
    Optional<Arithmetic> right = arithmetic(context.arithmetic(1));
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new ConclusionSyntax.Comparison(
        places.of(context), left.get(), relation(context.relation()), right.get()));
  }

  /** Equality has two spellings, and the tree has one. */
  private static String relation(RelationContext context) {
    return context.DOUBLE_EQUALS() == null ? context.getText() : "=";
  }

  /** What is in the parentheses, if the expression is nothing but an expression in parentheses. */
  private static Optional<ConditionContext> group(ArithmeticContext context) {
    if (context.getChildCount() > 1 || context.product(0).getChildCount() > 1) {
      return Optional.empty();
    }
    SignedContext only = context.product(0).signed(0);
    return only.getChildCount() == 1 && only.primary() instanceof GroupPrimaryContext group
        ? Optional.of(group.condition())
        : Optional.empty();
  }

  // ---- arithmetic ----

  Optional<Arithmetic> arithmetic(ArithmeticContext context) {
    return all(context.product(), this::product)
        .map(operands -> Chain.signed(
            operands,
            inverses(context, ReluParser.MINUS),
            (left, inverse, right) ->
                binary(left, inverse ? Operator.MINUS : Operator.PLUS, right)));
  }

  private Optional<Arithmetic> product(ProductContext context) {
    List<Boolean> inverse = inverses(context, ReluParser.SLASH);
    return all(context.signed(), this::signed).map(operands -> {
      Arithmetic folded = operands.get(0);
      for (int i = 1; i < operands.size(); i++) {
        Operator operator = inverse.get(i) ? Operator.DIVIDED_BY : Operator.TIMES;
        folded = binary(folded, operator, operands.get(i));
      }
      return folded;
    });
  }

  /** For each operand of a chain whether the operator before it is the given one. */
  private static List<Boolean> inverses(ParserRuleContext context, int inverse) {
    List<Boolean> found = new ArrayList<>(List.of(false));
    for (int i = 1; i < context.getChildCount(); i += 2) {
      Token operator = ((TerminalNode) context.getChild(i)).getSymbol();
      found.add(operator.getType() == inverse);
    }
    return found;
  }

  private static Arithmetic binary(Arithmetic left, Operator operator, Arithmetic right) {
    return new Arithmetic.Binary(left.span().to(right.span()), operator, left, right);
  }

  private Optional<Arithmetic> signed(SignedContext context) {
    Optional<Arithmetic> built = primary(context.primary());
    for (int i = context.MINUS().size() - 1; i >= 0; i--) {
      Span minus = places.of(context.MINUS(i).getSymbol());
      built = built.map(inner -> new Arithmetic.Negative(minus.to(inner.span()), inner));
    }
    return built;
  }

  private Optional<Arithmetic> primary(PrimaryContext context) {
    if (context instanceof LiteralPrimaryContext literal) {
      return literal(literal);
    }
    if (context instanceof NamedPrimaryContext named) {
      return named(named);
    }
    ConditionContext inner = ((GroupPrimaryContext) context).condition();
    Optional<ArithmeticContext> arithmetic = arithmeticIn(inner);
    return arithmetic.isPresent()
        ? arithmetic(arithmetic.get()).map(built -> at(places.of(context), built))
        : report(inner, "expected a number or an expression, found a condition");
  }

  private static Optional<ArithmeticContext> arithmeticIn(ConditionContext context) {
    AlternativeContext alternative = context.alternative(0);
    DenialContext denial = alternative.joint(0).denial(0);
    boolean bare = context.getChildCount() == 1
        && alternative.getChildCount() == 1
        && alternative.joint(0).getChildCount() == 1
        && denial.getChildCount() == 1
        && denial.comparison().getChildCount() == 1;
    return bare ? Optional.of(denial.comparison().arithmetic(0)) : Optional.empty();
  }

  private Optional<Arithmetic> literal(LiteralPrimaryContext context) {
    Span span = places.of(context);
    return Numbers.read(context.getText(), span, diagnostics)
        .map(value -> new Arithmetic.Number(span, new Numeral(value, span)));
  }

  private Optional<Arithmetic> named(NamedPrimaryContext context) {
    Identifier name = places.name(context.term());
    Arithmetic callee = new Arithmetic.Name(name.span(), name);
    if (context.identifier() != null) {
      Identifier member = places.name(context.identifier());
      callee = new Arithmetic.Member(name.span().to(member.span()), name, member);
    }
    if (context.OPEN_PAREN() == null) {
      return Optional.of(callee);
    }
    Arithmetic called = callee;
    return all(context.arithmetic(), this::arithmetic)
        .map(arguments -> new Arithmetic.Call(places.of(context), called, arguments));
  }

  // ---- both ----

  /** With parentheses around, so that the span of what is joined from it is balanced. */
  private static Arithmetic at(Span span, Arithmetic inner) {
    if (inner instanceof Arithmetic.Binary binary) {
      return new Arithmetic.Binary(span, binary.operator(), binary.left(), binary.right());
    }
    if (inner instanceof Arithmetic.Negative negative) {
      return new Arithmetic.Negative(span, negative.operand());
    }
    return inner;
  }

  private static ConclusionSyntax at(Span span, ConclusionSyntax inner) {
    if (inner instanceof ConclusionSyntax.And and) {
      return new ConclusionSyntax.And(span, and.left(), and.right());
    }
    if (inner instanceof ConclusionSyntax.Or or) {
      return new ConclusionSyntax.Or(span, or.left(), or.right());
    }
    if (inner instanceof ConclusionSyntax.Implies implies) {
      return new ConclusionSyntax.Implies(span, implies.left(), implies.right());
    }
    if (inner instanceof ConclusionSyntax.Not not) {
      return new ConclusionSyntax.Not(span, not.operand());
    }
    ConclusionSyntax.Comparison comparison = (ConclusionSyntax.Comparison) inner;
    return new ConclusionSyntax.Comparison(
        span, comparison.left(), comparison.relation(), comparison.right());
  }

  /** What is built of each, if something is built of every one. */
  private static <C, T> Optional<List<T>> all(List<C> contexts, Function<C, Optional<T>> build) {
    List<T> built = new ArrayList<>(contexts.size());
    for (Optional<T> one : Chain.each(contexts, build)) {
      one.ifPresent(built::add);
    }
    return built.size() == contexts.size() ? Optional.of(built) : Optional.empty();
  }

  private <T> Optional<T> report(ParserRuleContext context, String message) {
    diagnostics.add(Diagnostic.of(DiagnosticCode.SYNTAX, places.of(context), message));
    return Optional.empty();
  }
}
