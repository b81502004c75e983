package org.reluworkbench.syntax;

import java.util.Objects;
import org.reluworkbench.diagnostic.Span;
import org.reluworkbench.numeric.Rational;

/** A number where it is written. */
public record Numeral(Rational value, Span span) {
  public Numeral {
    Objects.requireNonNull(value);
    Objects.requireNonNull(span);
  }
}
