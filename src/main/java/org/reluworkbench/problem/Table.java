package org.reluworkbench.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Variables;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Labelled data by columns: the same as a {@link Dataset}, for millions of rows. Rows may repeat and
 * may contradict each other.
 *
 * @param names of the coordinates of an input, all different
 * @param inputs a column a coordinate
 * @param labels as long as each of them
 */
public record Table(List<String> names, List<Column> inputs, Column labels) {

  public Table {
    names = List.copyOf(names);
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(labels);
    Variables.requireDistinct(names);
    if (names.size() != inputs.size()) {
      throw new IllegalArgumentException(names.size() + " names, " + inputs.size() + " columns");
    }
    for (Column column : inputs) {
      if (column.size() != labels.size()) {
        throw new IllegalArgumentException("columns of different lengths");
      }
    }
  }

  public static Table of(Dataset data) {
    List<Column> inputs = IntStream.range(0, data.dimension())
        .mapToObj(i -> Column.of(
            data.examples().stream().map(example -> example.input().get(i)).toList()))
        .toList();
    return new Table(
        data.columns(),
        inputs,
        Column.of(data.examples().stream().map(Example::label).toList()));
  }

  public int rows() {
    return labels.size();
  }

  public int dimension() {
    return inputs.size();
  }

  /** The input of a row, counted from zero. */
  public Vector input(int row) {
    List<Rational> entries = new ArrayList<>(inputs.size());
    inputs.forEach(column -> entries.add(column.get(row)));
    return Vector.of(entries);
  }

  public Example example(int row) {
    return new Example(input(row), labels.get(row));
  }

  public Dataset toDataset() {
    return new Dataset(names, IntStream.range(0, rows()).mapToObj(this::example).toList());
  }
}
