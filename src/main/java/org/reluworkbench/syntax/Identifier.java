package org.reluworkbench.syntax;

import java.util.Objects;
import org.reluworkbench.diagnostic.Span;

/** A name (or an element's number) where it is written. */
public record Identifier(String text, Span span) {
  public Identifier {
    Objects.requireNonNull(text);
    Objects.requireNonNull(span);
  }

  @Override
  public String toString() {
    return text;
  }
}
