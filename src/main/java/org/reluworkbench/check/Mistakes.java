package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;

/** What one run over a specification finds wrong, put into the order of its text. */
final class Mistakes {

  /** A diagnostic, and where in the specification it belongs: an imported file's may lie elsewhere. */
  private record Found(int offset, Diagnostic diagnostic) {}

  private final List<Found> found = new ArrayList<>();

  /** The text of the statement at hand, if the parser gave up a part of it. */
  private Optional<String> incomplete = Optional.empty();

  private int count;

  /** Begins with what the parser found. */
  Mistakes(List<Diagnostic> syntax) {
    syntax.forEach(this::add);
  }

  /** From here on, mistakes are those of a statement of which the parser understood all. */
  void enterWhole() {
    incomplete = Optional.empty();
  }

  /** From here on, mistakes are those of a statement of which the parser gave up a part. */
  void enterIncomplete(Span statement) {
    incomplete = Optional.of(statement.text());
  }

  /** Counts a mistake, and reports it unless it may only follow from what the parser gave up. */
  void add(Diagnostic diagnostic) {
    if (incomplete.filter(text -> mayFollow(diagnostic, text)).isPresent()) {
      count++;
    } else {
      addAt(diagnostic.span(), diagnostic);
    }
  }

  /** A part that was given up may hold what is missing, or declare a name that is used elsewhere. */
  private static boolean mayFollow(Diagnostic diagnostic, String statement) {
    return diagnostic.code() == DiagnosticCode.MISSING_PART
        || diagnostic.code() == DiagnosticCode.UNDECLARED_NAME
            && Words.occurrences(statement, diagnostic.span().text()) > 1;
  }

  void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  void add(DiagnosticCode code, Span span, String message, String help) {
    add(Diagnostic.of(code, span, message).withHelp(help));
  }

  /** A mistake in another file, which the specification names here. */
  void addAt(Span reference, Diagnostic diagnostic) {
    count++;
    found.add(new Found(reference.start(), diagnostic));
  }

  /** How many there are so far: whether a declaration was fine shows in this number not growing. */
  int count() {
    return count;
  }

  List<Diagnostic> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Found::offset))
        .map(Found::diagnostic)
        .toList();
  }
}
