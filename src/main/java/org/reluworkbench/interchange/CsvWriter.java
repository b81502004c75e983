package org.reluworkbench.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;

/**
 * Writes labelled data as comma-separated values that {@link CsvReader} reads back: the columns' names,
 * then a row an example, the label last. Numbers are exact: 1/3 is written so.
 */
public final class CsvWriter {

  private CsvWriter() {}

  /** The whole file; the label's column is called {@code label}, with a number if that is taken. */
  public static String write(Dataset data) {
    List<String> header = new ArrayList<>(data.columns());
    String label = "label";
    for (int i = 2; header.contains(label); i++) {
      label = "label" + i;
    }
    header.add(label);
    StringBuilder out = new StringBuilder();
    out.append(header.stream().map(CsvWriter::cell).collect(Collectors.joining(",")))
        .append('\n');
    for (Example example : data.examples()) {
      for (Rational coordinate : example.input().toList()) {
        out.append(coordinate).append(',');
      }
      out.append(example.label()).append('\n');
    }
    return out.toString();
  }

  private static String cell(String text) {
    boolean plain =
        text.chars().noneMatch(c -> ",\"\r\n".indexOf(c) >= 0) && text.equals(text.strip());
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
