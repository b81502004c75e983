package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a CSV text into rows of cells: commas, LF or CR LF, quotes as in RFC 4180. */
final class CsvScanner {

  /**
   * A cell.
   *
   * @param text its value: without the quotes, or without the blanks around it if unquoted
   * @param start offset of its first character, the quote included
   * @param end offset after its last
   */
  record Cell(String text, int start, int end) {}

  private final String text;
  private final Findings findings;

  /** Offset after the last character that is no blank and no line end. */
  private final int contentEnd;

  private int position;

  CsvScanner(String text, Findings findings) {
    this.text = text;
    this.findings = findings;
    this.position = text.startsWith("\uFEFF") ? 1 : 0;
    this.contentEnd = Math.max(position, text.stripTrailing().length());
  }

  /** The next row, of at least one cell; empty at the end of the text. */
  Optional<List<Cell>> nextRow() {
    if (position == text.length()) {
      return Optional.empty();
    }
    List<Cell> cells = new ArrayList<>();
    cells.add(nextCell());
    while (position < text.length() && text.charAt(position) == ',') {
      position++;
      cells.add(nextCell());
    }
    position += lineEnd();
    return Optional.of(cells);
  }

  /** Whether nothing but empty lines follows. */
  boolean onlyBlankFollows() {
    return position >= contentEnd;
  }

  private Cell nextCell() {
    int start = position;
    int quote = skipBlanks(start);
    if (quote < text.length() && text.charAt(quote) == '"') {
      return quotedCell(quote);
    }
    while (!atCellEnd()) {
      if (text.charAt(position) == '"') {
        findings.add(
            position,
            position + 1,
            "a quote inside a value that does not start with one",
            "put the whole value in quotes and write each quote in it twice");
        skipToCellEnd();
        break;
      }
      position++;
    }
    String value = text.substring(start, position);
    int leading = value.length() - value.stripLeading().length();
    String stripped = value.strip();
    int from = stripped.isEmpty() ? start : start + leading;
    return new Cell(stripped, from, from + stripped.length());
  }

  private Cell quotedCell(int quote) {
    StringBuilder value = new StringBuilder();
    position = quote + 1;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c != '"') {
        value.append(c);
      } else if (position < text.length() && text.charAt(position) == '"') {
        value.append('"');
        position++;
      } else {
        return closedCell(quote, value.toString());
      }
    }
    findings.add(quote, quote + 1, "the quote is never closed", "a value in quotes ends in one");
    return new Cell(value.toString(), quote, position);
  }

  private Cell closedCell(int quote, String value) {
    int end = position;
    position = skipBlanks(end);
    if (!atCellEnd()) {
      findings.add(
          position,
          position + 1,
          "text after a closing quote",
          "a comma or the end of the line belongs here; a quote in a value is written twice");
      skipToCellEnd();
    }
    return new Cell(value, quote, end);
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  private void skipToCellEnd() {
    while (!atCellEnd()) {
      position++;
    }
  }

  private boolean atCellEnd() {
    return position == text.length() || text.charAt(position) == ',' || lineEnd() > 0;
  }

  /** The length of the line end at this place; zero if there is none. */
  private int lineEnd() {
    if (text.startsWith("\n", position)) {
      return 1;
    }
    return text.startsWith("\r\n", position) ? 2 : 0;
  }
}
