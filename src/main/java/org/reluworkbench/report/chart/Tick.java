package org.reluworkbench.report.chart;

import java.util.Objects;

/**
 * A mark on an axis.
 *
 * @param share where it is, from 0 at the beginning of the axis to 1 at its end
 * @param label empty for a mark without text
 */
public record Tick(double share, String label) {
  public Tick {
    Objects.requireNonNull(label);
  }
}
