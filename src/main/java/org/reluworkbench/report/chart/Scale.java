package org.reluworkbench.report.chart;

import java.util.List;

/** Where a value lies on an axis, and which ticks the axis has. */
public sealed interface Scale permits LinearScale, TimeScale {

  /** From 0 at the beginning of the axis to 1 at its end; values beyond are drawn at the end. */
  double share(double value);

  /** In the order of the axis. */
  List<Tick> ticks();
}
