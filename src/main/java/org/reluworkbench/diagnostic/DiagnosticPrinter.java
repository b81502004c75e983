package org.reluworkbench.diagnostic;

/** Prints diagnostics as people read them: headline, source line, caret, second place, help. */
public final class DiagnosticPrinter {

  /** Longer source lines are cut around the caret, so that one long line does not flood a terminal. */
  private static final int WINDOW = 120;

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
    Source.Position position = span.position();
    String line = span.source().line(position.line());
    int column = Math.min(position.column() - 1, line.length());
    int from = line.length() <= WINDOW ? 0 : Math.max(0, column - WINDOW / 2);
    int to = Math.min(line.length(), from + WINDOW);
    String gutter = String.format("%5d | ", position.line());
    out.append(gutter).append(line, from, to).append('\n');
    out.append(" ".repeat(gutter.length() - 2)).append("| ");
    for (int i = from; i < column; i++) {
      out.append(line.charAt(i) == '\t' ? '\t' : ' ');
    }
    int length = Math.min(span.end() - span.start(), Math.max(to - column, 1));
    out.append(String.valueOf(mark).repeat(Math.max(length, 1))).append('\n');
  }
}
