package org.reluworkbench.cli;

import java.util.List;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticPrinter;

/** Prints diagnostics where they belong: on standard error. */
final class Diagnostics {

  private Diagnostics() {}

  static void print(Terminal terminal, List<Diagnostic> diagnostics) {
    diagnostics.forEach(diagnostic -> terminal.err().print(DiagnosticPrinter.print(diagnostic)));
  }
}
