package org.reluworkbench.diagnostic;

/** Prints diagnostics as people read them: headline, source line, caret, second place, help. */
public final class DiagnosticPrinter {

  /** Longer source lines are cut around the caret, so that one long line does not flood a terminal. */
  private static final int WINDOW = 120;

  /** Marks that reverse the order in which a line is shown. */
  private static final String BIDIRECTIONAL =
      "\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";

  private DiagnosticPrinter() {}

  /** The whole diagnostic, each line ended by a line feed. */
  public static String print(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(diagnostic.headline()).append('\n');
    appendExcerpt(out, diagnostic.span(), '^');
    diagnostic.secondary().ifPresent(secondary -> {
      out.append("  ").append(secondary.span()).append(": ").append(secondary.message());
      out.append('\n');
      appendExcerpt(out, secondary.span(), '-');
    });
    diagnostic.help().ifPresent(help -> out.append("  help: ").append(help).append('\n'));
    return out.toString();
  }

  private static void appendExcerpt(StringBuilder out, Span span, char mark) {
    if (span.source().text().isEmpty()) {
      return; // Nothing can be shown of what is empty or could not be read.
    }
    Source.Position position = span.position();
    String line = span.source().line(position.line());
    int column = Math.min(position.column() - 1, line.length());
    int from = line.length() <= WINDOW ? 0 : Math.max(0, column - WINDOW / 2);
    int to = Math.min(line.length(), from + WINDOW);
    String gutter = String.format("%5d | ", position.line());
    out.append(gutter).append(printable(line.substring(from, to))).append('\n');
    out.append(" ".repeat(gutter.length() - 2)).append("| ");
    for (int i = from; i < column; i++) {
      out.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    int length = Math.min(span.end() - span.start(), Math.max(to - column, 1));
    out.append(String.valueOf(mark).repeat(Math.max(length, 1))).append('\n');
  }

  /** What a terminal would take as a command to itself, or not show, is shown as a sign of its own. */
  private static String printable(String line) {
    StringBuilder shown = new StringBuilder(line);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      if (Character.isISOControl(c) && c != '\t' || BIDIRECTIONAL.indexOf(c) >= 0) {
        shown.setCharAt(i, '\uFFFD');
      }
    }
    return shown.toString();
  }
}
