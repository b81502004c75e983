package org.reluworkbench.report.specification;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.WeightedExample;

/**
 * A trained network beside its data, as the page shows it.
 *
 * @param name of the training problem, as declared
 * @param columns of the inputs
 * @param points the data, equal rows once
 * @param weights of the network
 * @param verdict on its loss, in one line
 */
public record FitView(
    String name,
    List<String> columns,
    List<WeightedExample> points,
    Weights weights,
    String verdict) {

  public FitView {
    Objects.requireNonNull(name);
    columns = List.copyOf(columns);
    points = List.copyOf(points);
    Objects.requireNonNull(weights);
    Objects.requireNonNull(verdict);
    for (WeightedExample point : points) {
      if (point.input().dimension() != columns.size()) {
        throw new IllegalArgumentException(columns.size() + " columns, but " + point);
      }
    }
  }

  List<Example> examples() {
    return points.stream()
        .map(point -> new Example(point.input(), point.label()))
        .toList();
  }
}
