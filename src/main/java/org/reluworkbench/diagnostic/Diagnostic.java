package org.reluworkbench.diagnostic;

import java.util.Objects;
import java.util.Optional;

/**
 * One thing that is wrong with a user's input.
 *
 * @param code which kind of mistake; stable, documented
 * @param span where
 * @param message what is wrong, one line, without a final full stop
 * @param secondary another place that explains this one, such as the first declaration of a name
 * @param help what to do about it, one line
 */
public record Diagnostic(
    DiagnosticCode code,
    Span span,
    String message,
    Optional<Secondary> secondary,
    Optional<String> help) {

  /** A second position and what it has to do with the first. */
  public record Secondary(Span span, String message) {
    public Secondary {
      Objects.requireNonNull(span);
      Objects.requireNonNull(message);
    }
  }

  public Diagnostic {
    Objects.requireNonNull(code);
    Objects.requireNonNull(span);
    Objects.requireNonNull(message);
    Objects.requireNonNull(secondary);
    Objects.requireNonNull(help);
  }

  public static Diagnostic of(DiagnosticCode code, Span span, String message) {
    return new Diagnostic(code, span, message, Optional.empty(), Optional.empty());
  }

  public Diagnostic withHelp(String text) {
    return new Diagnostic(code, span, message, secondary, Optional.of(text));
  }

  public Diagnostic withSecondary(Span place, String text) {
    return new Diagnostic(code, span, message, Optional.of(new Secondary(place, text)), help);
  }

  /** {@code file.relu:4:17: error[undeclared-name]: no formula is called 'phj'}: the first line. */
  public String headline() {
    return span + ": error[" + code.slug() + "]: " + message;
  }
}
