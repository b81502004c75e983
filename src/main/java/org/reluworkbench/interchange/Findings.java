package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;

/**
 * The mistakes that one run of a reader has found, the first {@value #LIMIT} of them: a file of
 * another format would otherwise bury its user.
 */
public final class Findings {

  public static final int LIMIT = 20;

  private final Source source;
  private final DiagnosticCode code;
  private final List<Diagnostic> diagnostics = new ArrayList<>();

  public Findings(Source source, DiagnosticCode code) {
    this.source = source;
    this.code = code;
  }

  public void add(int start, int end, String message) {
    add(Diagnostic.of(code, source.span(start, end), message));
  }

  public void add(int start, int end, String message, String help) {
    add(Diagnostic.of(code, source.span(start, end), message).withHelp(help));
  }

  public void add(Diagnostic diagnostic) {
    if (!full()) {
      diagnostics.add(diagnostic);
    }
  }

  /** Whether the reader may as well stop. */
  public boolean full() {
    return diagnostics.size() == LIMIT;
  }

  public boolean any() {
    return !diagnostics.isEmpty();
  }

  public <T> Diagnosed<T> faulty() {
    return Diagnosed.faulty(diagnostics);
  }
}
