package org.reluworkbench.syntax;

import java.util.ArrayList;
import java.util.List;

/** Lines as they grow, some with a comment aside; comments of successive lines are aligned. */
final class Lines {

  private static final String BEFORE_COMMENT = "  ";

  /** A line; the comment is empty where there is none. */
  private record Line(String text, String comment) {}

  private final List<Line> finished = new ArrayList<>();
  private final StringBuilder current = new StringBuilder();
  private String comment = "";

  /** Where the next text goes, counted from zero. */
  int column() {
    return current.length() - (current.lastIndexOf("\n") + 1);
  }

  void add(String text) {
    current.append(text);
  }

  void addAside(String text) {
    comment = text;
  }

  /** Begins the next line, after an empty one if so wanted. */
  void next(boolean afterEmpty, int indent) {
    finish();
    if (afterEmpty) {
      finished.add(new Line("", ""));
    }
    current.append(" ".repeat(indent));
  }

  private void finish() {
    finished.add(new Line(current.toString(), comment));
    current.setLength(0);
    comment = "";
  }

  /** All lines, each with its end; nothing at all if there is but one, which is empty. */
  String text() {
    finish();
    StringBuilder text = new StringBuilder();
    int start = 0;
    while (start < finished.size()) {
      int end = start;
      int width = 0;
      while (end < finished.size() && !finished.get(end).comment().isEmpty()) {
        width = Math.max(width, finished.get(end).text().length());
        end++;
      }
      for (Line line : finished.subList(start, end)) {
        text.append(line.text()).append(" ".repeat(width - line.text().length()));
        text.append(BEFORE_COMMENT).append(line.comment()).append('\n');
      }
      if (end == start) {
        text.append(finished.get(end++).text()).append('\n');
      }
      start = end;
    }
    return text.toString().equals("\n") ? "" : text.toString();
  }
}
