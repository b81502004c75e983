package org.reluworkbench.syntax;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.diagnostic.Source;

/**
 * A parsed specification: its statements in the order of the text.
 *
 * @param source the text
 * @param statements declarations and claims; those that could not be parsed are left out, and
 *     declarations may lack rows, items, neurons or layers that could not
 * @param broken the names of these declarations, of those left out as far as they are known: what
 *     seems to be missing there may only repeat the mistake
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
