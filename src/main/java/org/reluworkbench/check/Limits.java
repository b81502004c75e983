package org.reluworkbench.check;

import java.util.Optional;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.syntax.Numeral;

/** How large what a specification speaks of may be: far beyond use, well within memory. */
final class Limits {

  static final int UNITS = 1_000;
  static final int COLOURS = 10_000;
  static final int PLANES = 1_000;
  static final int DIMENSION = 100_000;
  static final int BOUND = 1_000;

  /** Operators and operands of a lemma's conclusion, which provers walk through recursively. */
  static final int CONCLUSION = 5_000;

  /** Bits of a number that is computed from the numbers of a specification. */
  private static final int BITS = 2_000_000;

  private static final int EXCERPT = 30;

  private Limits() {}

  /**
   * A whole number within bounds; anything else is reported.
   *
   * @param what it is: {@code the number of colours}
   */
  static Optional<Integer> whole(
      Numeral numeral, int least, int most, String what, Mistakes mistakes) {
    Rational value = numeral.value();
    if (value.isInteger()
        && value.compareTo(Rational.of(least)) >= 0
        && value.compareTo(Rational.of(most)) <= 0) {
      return Optional.of(value.numerator().intValueExact());
    }
    mistakes.add(
        DiagnosticCode.OUT_OF_RANGE,
        numeral.span(),
        what + " must be a whole number from " + least + " to " + most + ", not "
            + excerpt(numeral.span()));
    return Optional.empty();
  }

  private static String excerpt(Span span) {
    String text = span.text();
    return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "...";
  }

  /** A computed number, unless it is too long to work with, which is reported. */
  static Optional<Rational> bounded(Rational value, Span span, Mistakes mistakes) {
    if (value.bitLength() <= BITS) {
      return Optional.of(value);
    }
    mistakes.add(
        DiagnosticCode.OUT_OF_RANGE, span, "this number has more than " + BITS + " binary digits");
    return Optional.empty();
  }
}
