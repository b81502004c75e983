package org.reluworkbench.syntax;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;

/** Reads numbers exactly. */
final class Numbers {

  private Numbers() {}

  /** The value of a number that follows the grammar; one that has no value is reported. */
  static Optional<Rational> read(String text, Span span, List<Diagnostic> diagnostics) {
    try {
      return Optional.of(Rational.parse(text));
    } catch (NumberFormatException refused) {
      boolean fraction = text.indexOf('/') >= 0;
      Diagnostic diagnostic = Diagnostic.of(
          fraction ? DiagnosticCode.DIVISION_BY_ZERO : DiagnosticCode.SYNTAX,
          span,
          fraction
              ? "a number can't be divided by zero"
              : "the exponent of this number is too large");
      diagnostics.add(
          fraction ? diagnostic : diagnostic.withHelp("exponents lie between -100000 and 100000"));
      return Optional.empty();
    }
  }
}
