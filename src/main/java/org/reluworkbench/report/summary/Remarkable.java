package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Html.Cell;

/**
 * The rows that someone should look at, with links to their certificates.
 *
 * @param rows with their agreement
 * @param link from the hash of a certificate to its place, as a link in the page; empty if it is not
 *     there
 */
record Remarkable(List<ResultRow> rows, Function<String, String> link) {

  /** A time is remarkable from this multiple of the median of its like on. */
  private static final double FAR = 10;

  private static final long LEAST_MILLIS = 100;
  private static final int LEAST_GROUP = 5;
  private static final int MOST = 40;

  /** A row with what it is compared to. */
  private record Outlier(ResultRow row, double median) {

    private double factor() {
      return row.decideMillis() / Math.max(1, median);
    }
  }

  Remarkable {
    rows = List.copyOf(rows);
  }

  /** All rows of the instances on which engines, or an engine and theory, disagree. */
  String disagreements() {
    List<String> instances = new ResultTable(rows)
        .disagreements().stream().map(ResultRow::instance).distinct().toList();
    if (instances.isEmpty()) {
      return "<p>There are none.</p>\n";
    }
    return "<p class=\"verdict refuted\">" + SummaryPage.count(instances.size(), "instance")
        + "</p>\n"
        + listed(
            "Rows of instances with a disagreement",
            rows.stream().filter(row -> instances.contains(row.instance())).toList());
  }

  /** Rows whose certificate the checker did not accept. */
  List<ResultRow> rejected() {
    return rows.stream()
        .filter(row -> row.checked().filter(Checked.REJECTED::equals).isPresent())
        .toList();
  }

  String listed(String caption, List<ResultRow> some) {
    List<List<Cell>> lines = new ArrayList<>();
    for (ResultRow row : some) {
      List<Cell> cells = start(row);
      cells.add(Cell.text(
          SummaryPage.word(row.verdict()) + row.reason().map(r -> ": " + r).orElse("")));
      cells.add(Cell.text(row.expected().map(SummaryPage::word).orElse("")));
      cells.add(Cell.number(Times.text(row.decideMillis())));
      cells.add(certificate(row));
      lines.add(cells);
    }
    return Html.cells(
        caption,
        List.of("Instance", "Engine", "Size", "Verdict", "Theory", "Time", "Certificate"),
        lines);
  }

  private static List<Cell> start(ResultRow row) {
    return new ArrayList<>(List.of(
        Cell.text(row.instance()),
        Cell.word(row.engine()),
        Cell.number(row.size().map(String::valueOf).orElse(""))));
  }

  private Cell certificate(ResultRow row) {
    String digest = row.certificate().orElse("");
    String target = digest.isEmpty() ? "" : link.apply(digest);
    String text = digest.substring(0, Math.min(12, digest.length()));
    String checked =
        row.checked().map(SummaryPage::word).map(word -> " " + word).orElse("");
    Cell shown = target.isEmpty() ? Cell.text(text) : Cell.link(target, text);
    return Cell.unbroken(shown.html() + checked);
  }

  /** Decided tasks that took far longer than the median of their family, engine and size. */
  String outliers() {
    Map<List<Object>, List<ResultRow>> groups = rows.stream()
        .collect(Collectors.groupingBy(
            row -> List.of(row.family(), row.engine(), row.size().orElse(0L))));
    List<Outlier> outliers = groups.values().stream()
        .filter(group -> group.size() >= LEAST_GROUP)
        .flatMap(Remarkable::outliers)
        .sorted(Comparator.comparing(Outlier::factor).reversed())
        .toList();
    if (outliers.isEmpty()) {
      return "<p>No decided task took more than " + (int) FAR
          + " times the median of its family, engine and size.</p>\n";
    }
    List<List<Cell>> lines = new ArrayList<>();
    for (Outlier outlier : outliers.subList(0, Math.min(MOST, outliers.size()))) {
      ResultRow row = outlier.row();
      List<Cell> cells = start(row);
      cells.add(Cell.text(SummaryPage.word(row.verdict())));
      cells.add(Cell.number(Times.text(row.decideMillis())));
      cells.add(Cell.number(Times.text(outlier.median())));
      cells.add(Cell.number(Math.round(outlier.factor()) + "×"));
      cells.add(certificate(row));
      lines.add(cells);
    }
    String caption = outliers.size() > MOST
        ? "The " + MOST + " farthest of " + outliers.size() + " outliers"
        : SummaryPage.count(outliers.size(), "outlier");
    return Html.cells(
        caption,
        List.of("Instance", "Engine", "Size", "Verdict", "Time", "Median", "Factor", "Certificate"),
        lines);
  }

  private static Stream<Outlier> outliers(List<ResultRow> group) {
    double median = Times.of(group).median();
    return group.stream()
        .filter(ResultRow::isDecided)
        .map(row -> new Outlier(row, median))
        .filter(outlier -> outlier.row().decideMillis() >= LEAST_MILLIS && outlier.factor() >= FAR);
  }
}
