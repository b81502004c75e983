package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.report.WitnessText;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Html.Cell;

/** How well a network fits its data: loss, picture, and the error of every row. */
final class FitSection {

  private static final int MOST_ROWS = 200;
  private static final int MOST_COLUMNS = 40;

  /** Fewer rows are shown without asking. */
  private static final int FEW_ROWS = 12;

  private final FitView fit;
  private final List<Rational> outputs;

  FitSection(FitView fit) {
    this.fit = fit;
    this.outputs =
        fit.points().stream().map(point -> fit.weights().at(point.input())).toList();
  }

  String html() {
    StringBuilder out = new StringBuilder("<p>");
    out.append(Html.escape(fit.verdict())).append(' ').append(Html.escape(misfits()));
    out.append("</p>\n");
    if (fit.columns().size() == 1 && !fit.points().isEmpty()) {
      out.append(new FitChart(fit).figure());
    } else if (fit.columns().size() == 2) {
      String caption =
          "The data of " + fit.name() + ", and the regions in which the fitted network is"
              + " affine; darker is larger; crossed, what it misses.";
      out.append(
          Pictures.plane(caption, fit.columns(), fit.examples(), Optional.of(fit.weights())));
    }
    weights(out);
    rows(out);
    return out.toString();
  }

  private String misfits() {
    long rows = fit.points().stream().mapToLong(WeightedExample::multiplicity).sum();
    long met = IntStream.range(0, outputs.size())
        .filter(i -> outputs.get(i).equals(fit.points().get(i).label()))
        .mapToLong(i -> fit.points().get(i).multiplicity())
        .sum();
    return met == rows
        ? "The network meets every row exactly (" + rows + ")."
        : "The network meets " + met + " of " + rows + " rows exactly.";
  }

  private void weights(StringBuilder out) {
    out.append("<details><summary>The weights</summary>");
    out.append(Html.table(
        "The weights of " + fit.name(),
        List.of("Weights"),
        WitnessText.lines(fit.weights()).stream().limit(MOST_ROWS).map(List::of).toList()));
    out.append("</details>\n");
  }

  private void rows(StringBuilder out) {
    boolean repeated = fit.points().stream().anyMatch(point -> point.multiplicity() > 1);
    boolean wide = fit.columns().size() > MOST_COLUMNS;
    List<String> header = new ArrayList<>(wide ? List.of("row") : fit.columns());
    header.addAll(List.of("label", "output", "error"));
    if (repeated) {
      header.add("times");
    }
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST_ROWS, outputs.size()); i++) {
      WeightedExample point = fit.points().get(i);
      List<Cell> row = new ArrayList<>();
      if (wide) {
        row.add(Cell.number(String.valueOf(i + 1)));
      } else {
        point.input().toList().forEach(value -> row.add(Cell.number(value.toString())));
      }
      row.add(Cell.number(point.label().toString()));
      row.add(Cell.number(outputs.get(i).toString()));
      row.add(Cell.number(outputs.get(i).minus(point.label()).toString()));
      if (repeated) {
        row.add(Cell.number(String.valueOf(point.multiplicity())));
      }
      rows.add(row);
    }
    String caption = "What the network of " + fit.name() + " makes of the data"
        + (outputs.size() > MOST_ROWS ? ", the first " + MOST_ROWS + " of " + outputs.size() : "");
    out.append(outputs.size() <= FEW_ROWS ? "<details open>" : "<details>");
    out.append("<summary>The fit, row by row</summary>").append(Html.cells(caption, header, rows));
    out.append("</details>\n");
  }
}
