package org.reluworkbench.syntax;

import java.util.List;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Declaration.PathSyntax;
import org.reluworkbench.syntax.Declaration.ShapeSyntax;
import org.reluworkbench.syntax.Declaration.StringSyntax;
import org.reluworkbench.syntax.generated.ReluParser;

/** Builds the parts that declarations and claims share. */
final class PartBuilder {

  private final Places places;
  private final List<Diagnostic> diagnostics;

  PartBuilder(Places places, List<Diagnostic> diagnostics) {
    this.places = places;
    this.diagnostics = diagnostics;
  }

  ShapeSyntax shape(ReluParser.ShapeContext context) {
    return new ShapeSyntax(
        places.of(context), numeral(context.number(0)), numeral(context.number(1)));
  }

  /** A number without a value is reported; 1 stands for it in a statement that is given up. */
  Numeral numeral(ReluParser.NumberContext context) {
    Span span = places.of(context);
    return new Numeral(
        Numbers.read(context.getText(), span, diagnostics).orElse(Rational.ONE), span);
  }

  List<Numeral> numerals(List<ReluParser.NumberContext> contexts) {
    return contexts.stream().map(this::numeral).toList();
  }

  PathSyntax path(ReluParser.PathContext context) {
    return new PathSyntax(places.of(context), unquoted(context.getText()));
  }

  StringSyntax quoted(ReluParser.QuotedContext context) {
    return new StringSyntax(places.of(context), unquoted(context.getText()));
  }

  /** Without the quotes; a backslash stands before a quote or a backslash only. */
  private static String unquoted(String literal) {
    return literal.substring(1, literal.length() - 1).replaceAll("\\\\(.)", "$1");
  }
}
