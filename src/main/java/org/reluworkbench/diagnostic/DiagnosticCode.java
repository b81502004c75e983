package org.reluworkbench.diagnostic;

import java.util.Locale;

/** The kinds of mistakes that the workbench tells apart. The slugs are part of the users' contract. */
public enum DiagnosticCode {
  /** The text does not follow the grammar. */
  SYNTAX("the text does not follow the grammar of its format"),
  /** A name is used that nothing declares. */
  UNDECLARED_NAME("a name is used that nothing declares"),
  /** A name is declared twice. */
  DUPLICATE_NAME("a name is declared twice"),
  /** A file cannot be read. */
  UNREADABLE_FILE("a file that is named cannot be read"),
  /** A DIMACS file breaks the format. */
  DIMACS("a DIMACS CNF file breaks its format"),
  /** A CSV file breaks the format. */
  CSV("a CSV file breaks its format or holds a value that is no number"),
  /** A hypergraph file breaks the format. */
  HYPERGRAPH("a hypergraph file breaks its format"),
  /** A JSON file breaks JSON itself, or does not hold what it should. */
  JSON("a JSON file breaks the format, or does not hold what it should");

  private final String summary;

  DiagnosticCode(String summary) {
    this.summary = summary;
  }

  /** The name that users see, such as {@code undeclared-name}. */
  public String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** One line on what this kind of mistake is. */
  public String summary() {
    return summary;
  }
}
