package org.reluworkbench.syntax;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.diagnostic.Source;

/**
 * A parsed specification: its statements in the order of the text.
 *
 * @param source the text
 * @param statements declarations and claims; those that could not be parsed are left out
 */
public record SpecificationFile(Source source, List<Statement> statements) {
  public SpecificationFile {
    Objects.requireNonNull(source);
    statements = List.copyOf(statements);
  }
}
