package org.reluworkbench.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A named text, with its lines; offsets count UTF-16 units from zero, lines and columns from one. */
public final class Source {

  private final String name;
  private final String text;
  private final int[] lineStarts;

  private Source(String name, String text) {
    this.name = Objects.requireNonNull(name);
    this.text = Objects.requireNonNull(text);
    List<Integer> starts = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        starts.add(i + 1);
      }
    }
    this.lineStarts = starts.stream().mapToInt(Integer::intValue).toArray();
  }

  public static Source of(String name, String text) {
    return new Source(name, text);
  }

  /** What diagnostics call it: usually the path as the user wrote it. */
  public String name() {
    return name;
  }

  public String text() {
    return text;
  }

  /** A line and a column, both counted from one. */
  public record Position(int line, int column) {}

  public Position position(int offset) {
    int line = java.util.Arrays.binarySearch(lineStarts, Math.min(offset, text.length()));
    if (line < 0) {
      line = -line - 2;
    }
    return new Position(line + 1, Math.min(offset, text.length()) - lineStarts[line] + 1);
  }

  /** The text of a line without its line end. */
  public String line(int number) {
    int start = lineStarts[number - 1];
    int end = number < lineStarts.length ? lineStarts[number] - 1 : text.length();
    String line = text.substring(start, end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  public Span span(int start, int end) {
    return new Span(this, start, end);
  }

  @Override
  public String toString() {
    return name;
  }
}
