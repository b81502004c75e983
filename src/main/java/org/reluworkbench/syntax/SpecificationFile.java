package org.reluworkbench.syntax;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.diagnostic.Source;

/**
 * A parsed specification: its statements in the order of the text.
 *
 * @param source the text
 * @param statements declarations and claims; those that could not be parsed are left out
 * @param broken the names that those left out would have declared, as far as they are known: to say
 *     that nothing declares them would only repeat the mistake
 */
public record SpecificationFile(
    Source source, List<Statement> statements, List<Identifier> broken) {
  public SpecificationFile {
    Objects.requireNonNull(source);
    statements = List.copyOf(statements);
    broken = List.copyOf(broken);
  }

  /** A specification without broken statements. */
  public SpecificationFile(Source source, List<Statement> statements) {
    this(source, statements, List.of());
  }
}
