package org.reluworkbench.campaign;

import java.util.ArrayList;
import java.util.List;

/** A line of comma-separated values, quoted as in RFC 4180; no cell holds a line end. */
final class CsvLine {

  private CsvLine() {}

  static String cell(String text) {
    if (text.chars().anyMatch(c -> c == '\n' || c == '\r')) {
      throw new IllegalArgumentException("a cell of two lines");
    }
    return text.indexOf(',') < 0 && text.indexOf('"') < 0
        ? text
        : '"' + text.replace("\"", "\"\"") + '"';
  }

  static List<String> cells(String line) {
    String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(c);
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
