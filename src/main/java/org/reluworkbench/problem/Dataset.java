package org.reluworkbench.problem;

import java.util.List;

/**
 * Labelled data as given: rows may repeat and may contradict each other.
 *
 * @param columns names of the coordinates of an input, all different; their number is the dimension
 * @param examples the rows
 */
public record Dataset(List<String> columns, List<Example> examples) {

  public Dataset {
    columns = List.copyOf(columns);
    examples = List.copyOf(examples);
    org.reluworkbench.logic.Variables.requireDistinct(columns);
    for (Example example : examples) {
      if (example.input().dimension() != columns.size()) {
        throw new IllegalArgumentException(
            "not in dimension " + columns.size() + ": " + example.input());
      }
    }
  }

  public int dimension() {
    return columns.size();
  }
}
