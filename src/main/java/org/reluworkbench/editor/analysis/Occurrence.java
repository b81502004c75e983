package org.reluworkbench.editor.analysis;

import java.util.Objects;
import org.reluworkbench.diagnostic.Span;

/**
 * A name where it is written.
 *
 * @param declares whether it is what makes the name known
 */
public record Occurrence(Symbol symbol, Span span, boolean declares) {

  public Occurrence {
    Objects.requireNonNull(symbol);
    Objects.requireNonNull(span);
  }
}
