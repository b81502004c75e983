package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.reluworkbench.report.chart.Axis;
import org.reluworkbench.report.chart.Chart;
import org.reluworkbench.report.chart.Legend;
import org.reluworkbench.report.chart.Scale;
import org.reluworkbench.report.chart.Series;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Html.Cell;

/** Charts with heading, legend and, folded away, their numbers. */
final class Figure {

  private Figure() {}

  /** How the numbers of a chart are written. */
  @FunctionalInterface
  interface Format {
    String text(double value);
  }

  /**
   * A chart of lines with a table of its points.
   *
   * @param subject what it is about, for those who do not see the heading above it
   */
  static String lines(
      String subject, String title, Axis x, Axis y, List<Series> series, Format format) {
    String picture = new Chart(subject + ": " + title, x, y, series, false).svg();
    TreeMap<Double, List<Cell>> rows = new TreeMap<>();
    series.forEach(one -> one.points()
        .forEach(dot -> rows.computeIfAbsent(
            dot.x(), at -> new ArrayList<>(List.of(Cell.number(Bins.text(at)))))));
    for (int i = 0; i < series.size(); i++) {
      for (Series.Dot dot : series.get(i).points()) {
        rows.get(dot.x()).add(Cell.number(format.text(dot.y())));
      }
      int columns = i + 2;
      rows.values().forEach(row -> {
        if (row.size() < columns) {
          row.add(Cell.text(""));
        }
      });
    }
    List<String> header = new ArrayList<>(List.of(x.label()));
    series.forEach(one -> header.add(one.name()));
    String table = Html.cells(subject + ": " + title, header, List.copyOf(rows.values()));
    return figure(title, picture, Legend.of(series), table);
  }

  /** A figure with a legend and a table, either of which may be empty. */
  static String figure(String title, String picture, String legend, String table) {
    String numbers =
        table.isEmpty() ? "" : "<details><summary>The numbers</summary>" + table + "</details>\n";
    return "<figure><figcaption>" + Html.escape(title) + "</figcaption>" + picture + legend
        + numbers + "</figure>\n";
  }

  /** Figures side by side. */
  static String row(List<String> figures) {
    return "<div class=\"charts\">\n" + String.join("", figures) + "</div>\n";
  }

  static Axis axis(String label, Scale scale) {
    return new Axis(label, scale);
  }
}
