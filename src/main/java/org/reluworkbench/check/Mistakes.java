package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;

/** What one run over a specification finds wrong, put into the order of its text. */
final class Mistakes {

  /** What may be no mistake at all if only the text that the parser gave up could be read. */
  private static final Set<DiagnosticCode> PERHAPS_CONSEQUENCES =
      Set.of(DiagnosticCode.UNDECLARED_NAME, DiagnosticCode.MISSING_PART);

  /** A diagnostic, and where in the specification it belongs: an imported file's may lie elsewhere. */
  private record Found(int offset, Diagnostic diagnostic) {}

  private final List<Found> found = new ArrayList<>();
  private final List<Diagnostic> syntax;
  private boolean damaged;

  /** Begins with what the parser found. */
  Mistakes(List<Diagnostic> syntax) {
    this.syntax = List.copyOf(syntax);
    syntax.forEach(this::add);
  }

  /** From here on, mistakes are those of the statement at this place. */
  void enter(Span statement) {
    damaged = syntax.stream()
        .map(Diagnostic::span)
        .anyMatch(span -> statement.start() <= span.start() && span.start() < statement.end());
  }

  void add(Diagnostic diagnostic) {
    if (!damaged || !PERHAPS_CONSEQUENCES.contains(diagnostic.code())) {
      addAt(diagnostic.span(), diagnostic);
    }
  }

  void add(DiagnosticCode code, Span span, String message) {
    add(Diagnostic.of(code, span, message));
  }

  void add(DiagnosticCode code, Span span, String message, String help) {
    add(Diagnostic.of(code, span, message).withHelp(help));
  }

  /** A mistake in another file, which the specification names here. */
  void addAt(Span reference, Diagnostic diagnostic) {
    found.add(new Found(reference.start(), diagnostic));
  }

  /** How many there are so far: whether a declaration was fine shows in this number not growing. */
  int count() {
    return found.size();
  }

  List<Diagnostic> inOrder() {
    return found.stream()
        .sorted(Comparator.comparingInt(Found::offset))
        .map(Found::diagnostic)
        .toList();
  }
}
