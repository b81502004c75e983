package org.reluworkbench.report.summary;

import java.util.List;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.report.TextReport;
import org.reluworkbench.report.chart.TimeScale;

/**
 * How long tasks took to decide, in ascending order of milliseconds; one that was not decided took
 * forever.
 */
record Times(List<Double> sorted) {

  Times {
    sorted = sorted.stream().sorted().toList();
  }

  static Times of(List<ResultRow> rows) {
    return new Times(rows.stream().map(Times::of).toList());
  }

  static double of(ResultRow row) {
    return row.isDecided() ? row.decideMillis() : TimeScale.NEVER;
  }

  /** The least time within which at least this share of the tasks was decided; of at least one. */
  double quantile(double share) {
    int rank = (int) Math.ceil(share * sorted.size() - 1e-9);
    return sorted.get(Math.max(0, rank - 1));
  }

  double median() {
    return quantile(0.5);
  }

  /** A time as a text, {@code never} for what was not decided. */
  static String text(double millis) {
    return Double.isFinite(millis) ? TextReport.time(Math.round(millis)) : "never";
  }
}
