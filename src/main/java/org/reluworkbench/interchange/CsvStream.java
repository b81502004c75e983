package org.reluworkbench.interchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.problem.Table;

/**
 * Reads a plain CSV file row by row, without ever holding its text: no quotes, no mistakes, short
 * cells. Whatever is not plain makes it give up, for {@link CsvReader} to read or to report.
 */
final class CsvStream {

  private static final int LONGEST_CELL = 200;
  private static final int LONGEST_HEADER = 1 << 20;

  /** More digits might not fit a {@code long}. */
  private static final int MOST_DIGITS = 18;

  /** The file is not plain. */
  private static final class NotPlain extends Exception {
    private static final long serialVersionUID = 1L;

    NotPlain() {
      super("not plain", null, false, false);
    }
  }

  private final InputStream in;
  private final CsvSelection selection;
  private final byte[] buffer = new byte[1 << 16];
  private int filled;
  private int position;

  private final byte[] cell = new byte[LONGEST_CELL];
  private int cellLength;

  private final List<String> header = new ArrayList<>();
  private int label;
  private int[] inputs = new int[0];
  private final List<Optional<Column.Builder>> builders = new ArrayList<>();
  private final byte[] equalTo;
  private boolean equalToSeen;

  private CsvStream(InputStream in, CsvSelection selection) {
    this.in = in;
    this.selection = selection;
    this.equalTo = selection.equalTo().orElse("").getBytes(StandardCharsets.UTF_8);
  }

  /** The table; empty if the file is not plain. */
  static Optional<Table> read(InputStream in, CsvSelection selection) throws IOException {
    CsvStream stream = new CsvStream(in, selection);
    try {
      return Optional.of(stream.table());
    } catch (NotPlain e) {
      return Optional.empty();
    }
  }

  private Table table() throws IOException, NotPlain {
    readHeader();
    int rows = 0;
    while (!selection.isEnough(rows) && peek() >= 0) {
      if (peek() == '\n' || peek() == '\r') {
        requireBlankEnd();
      } else {
        readRow();
        rows++;
      }
    }
    if (selection.equalTo().isPresent() && rows > 0 && !equalToSeen) {
      throw new NotPlain();
    }
    List<String> names = new ArrayList<>();
    List<Column> columns = new ArrayList<>();
    for (int input : inputs) {
      names.add(header.get(input));
      columns.add(builders.get(input).orElseThrow().build());
    }
    return new Table(names, columns, builders.get(label).orElseThrow().build());
  }

  private int peek() throws IOException {
    if (position == filled) {
      filled = in.read(buffer);
      position = 0;
      if (filled <= 0) {
        filled = 0;
        return -1;
      }
    }
    return buffer[position] & 0xff;
  }

  /** Empty lines may stand at the end only. */
  private void requireBlankEnd() throws IOException, NotPlain {
    for (int c = peek(); c >= 0; c = peek()) {
      if (c != '\n' && c != '\r') {
        throw new NotPlain();
      }
      position++;
    }
  }

  private void readHeader() throws IOException, NotPlain {
    StringBuilder line = new StringBuilder();
    int c = peek();
    while (c >= 0 && c != '\n') {
      if (c == '"' || c > '~' || line.length() > LONGEST_HEADER) {
        throw new NotPlain();
      }
      line.append((char) c);
      position++;
      c = peek();
    }
    position += c == '\n' ? 1 : 0;
    for (String name : line.toString().split(",", -1)) {
      header.add(name.strip());
    }
    label = selection.label().map(header::indexOf).orElse(header.size() - 1);
    inputs = columns();
    if (label < 0
        || Arrays.stream(inputs).anyMatch(i -> i < 0 || i == label)
        || new HashSet<>(header).size() < header.size()
        || header.contains("")) {
      throw new NotPlain();
    }
    for (int i = 0; i < header.size(); i++) {
      int column = i;
      boolean used = i == label || Arrays.stream(inputs).anyMatch(input -> input == column);
      builders.add(used ? Optional.of(new Column.Builder()) : Optional.empty());
    }
  }

  private int[] columns() {
    if (!selection.columns().isEmpty()) {
      return selection.columns().stream().mapToInt(header::indexOf).toArray();
    }
    int[] all = new int[header.size() - 1];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < label ? i : i + 1;
    }
    return all;
  }

  private void readRow() throws IOException, NotPlain {
    for (int i = 0; i < header.size(); i++) {
      int end = readCell();
      boolean last = i == header.size() - 1;
      if ((end == ',') == last || cellLength == 0) {
        throw new NotPlain();
      }
      if (builders.get(i).isPresent()) {
        take(i, builders.get(i).get());
      }
    }
  }

  /** Fills {@link #cell}, without blanks around it; the character after it is taken and returned. */
  private int readCell() throws IOException, NotPlain {
    cellLength = 0;
    while (true) {
      if (position == filled && peek() == -1 && filled == 0) {
        break;
      }
      byte c = buffer[position++];
      if (c == ',' || c == '\n') {
        trim();
        return c;
      }
      if (c == '"' || cellLength == LONGEST_CELL) {
        throw new NotPlain();
      }
      if (c != ' ' && c != '\t' || cellLength > 0) {
        cell[cellLength++] = c;
      }
    }
    trim();
    return -1;
  }

  private void trim() {
    while (cellLength > 0 && cell[cellLength - 1] <= ' ' && cell[cellLength - 1] >= 0) {
      cellLength--;
    }
  }

  private void take(int column, Column.Builder builder) throws NotPlain {
    if (column == label && selection.equalTo().isPresent()) {
      boolean equal = Arrays.equals(cell, 0, cellLength, equalTo, 0, equalTo.length);
      equalToSeen |= equal;
      builder.addDecimal(equal ? 1 : 0, 0);
    } else if (!takeDecimal(builder)) {
      try {
        builder.add(NumberText.parse(new String(cell, 0, cellLength, StandardCharsets.UTF_8)));
      } catch (NumberFormatException e) {
        throw new NotPlain();
      }
    }
  }

  /** Takes {@code -12.34}; false if the cell is anything else. */
  private boolean takeDecimal(Column.Builder builder) {
    int at = cell[0] == '-' || cell[0] == '+' ? 1 : 0;
    long digits = 0;
    int count = 0;
    int point = -1;
    for (; at < cellLength; at++) {
      byte c = cell[at];
      if (c == '.' && point < 0 && count > 0) {
        point = count;
      } else if (c >= '0' && c <= '9' && count < MOST_DIGITS) {
        digits = digits * 10 + (c - '0');
        count++;
      } else {
        return false;
      }
    }
    if (count == 0) {
      return false;
    }
    builder.addDecimal(cell[0] == '-' ? -digits : digits, point < 0 ? 0 : count - point);
    return true;
  }
}
