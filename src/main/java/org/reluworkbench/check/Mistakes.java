package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Span;

/** What one run over a specification finds wrong, put into the order of its text. */
final class Mistakes {

  /** A diagnostic, and where in the specification it belongs: an imported file's may lie elsewhere. */
  private record Found(int offset, Diagnostic diagnostic) {}

  private final List<Found> found = new ArrayList<>();

  /** Begins with what the parser found. */
  Mistakes(List<Diagnostic> syntax) {
    syntax.forEach(this::add);
  }

  void add(Diagnostic diagnostic) {
    addAt(diagnostic.span(), diagnostic);
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
