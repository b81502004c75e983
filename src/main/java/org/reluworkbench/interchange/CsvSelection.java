package org.reluworkbench.interchange;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which part of a CSV file is the data.
 *
 * @param label the column with the labels; if absent, the last one
 * @param equalTo if present, the label is 1 where that column holds just this text, which must occur,
 *     and 0 elsewhere; if absent, the column holds the numbers themselves
 * @param columns the columns of the input, in this order; if empty, all but the label's
 * @param rows only so many rows from the top, if given
 */
public record CsvSelection(
    Optional<String> label, Optional<String> equalTo, List<String> columns, OptionalInt rows) {

  public CsvSelection {
    Objects.requireNonNull(label);
    Objects.requireNonNull(equalTo);
    columns = List.copyOf(columns);
    Objects.requireNonNull(rows);
  }

  /** All columns and rows, the last column being the label. */
  public static CsvSelection lastAsLabel(Optional<String> equalTo) {
    return new CsvSelection(Optional.empty(), equalTo, List.of(), OptionalInt.empty());
  }

  /** All columns and rows, this column being the label. */
  public static CsvSelection labelled(String column, Optional<String> equalTo) {
    return new CsvSelection(Optional.of(column), equalTo, List.of(), OptionalInt.empty());
  }

  /** Whether no more rows are wanted than these. */
  boolean isEnough(int read) {
    return rows.isPresent() && read >= rows.getAsInt();
  }
}
