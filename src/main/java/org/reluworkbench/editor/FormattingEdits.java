package org.reluworkbench.editor;

import java.util.List;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.editor.analysis.Analysis;
import org.reluworkbench.syntax.SpecificationFormatter;

/** What is to change for the canonical layout. */
final class FormattingEdits {

  private FormattingEdits() {}

  /** One edit from the first to the last line that changes; none for a text with mistakes. */
  static List<TextEdit> of(Analysis analysis) {
    String before = analysis.source().text();
    Diagnosed<String> formatted = SpecificationFormatter.format(analysis.source());
    return formatted
        .toOptional()
        .filter(after -> !after.equals(before))
        .map(after -> List.of(edit(analysis, before, after)))
        .orElse(List.of());
  }

  private static TextEdit edit(Analysis analysis, String before, String after) {
    int shorter = Math.min(before.length(), after.length());
    int start = 0;
    int lineStart = 0;
    while (start < shorter && before.charAt(start) == after.charAt(start)) {
      start++;
      lineStart = before.charAt(start - 1) == '\n' ? start : lineStart;
    }
    int end = 0;
    int lineEnd = 0;
    while (end < shorter - lineStart
        && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
      lineEnd = before.charAt(before.length() - 1 - end) == '\n' ? end : lineEnd;
      end++;
    }
    return new TextEdit(
        new Range(
            Protocol.position(analysis.lines(), lineStart),
            Protocol.position(analysis.lines(), before.length() - lineEnd)),
        after.substring(lineStart, after.length() - lineEnd));
  }
}
