package org.reluworkbench.report.chart;

import java.util.Objects;

/**
 * One direction of a chart.
 *
 * @param label what the values are
 */
public record Axis(String label, Scale scale) {
  public Axis {
    Objects.requireNonNull(label);
    Objects.requireNonNull(scale);
  }
}
