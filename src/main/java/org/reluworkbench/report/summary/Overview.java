package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.report.chart.Bars;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Html.Cell;

/** What became of all tasks: verdicts by engine, a table by family and engine, reasons. */
record Overview(List<ResultRow> rows, Engines engines) {

  private static final double MOST = 0.9;

  Overview {
    rows = List.copyOf(rows);
  }

  /** The share of each verdict, a bar for each engine. */
  String verdicts() {
    List<Bars.Bar> bars = new ArrayList<>();
    engines.split(rows).forEach((engine, mine) -> bars.add(new Bars.Bar(engine, counts(mine))));
    String title = "Verdicts by engine";
    StringBuilder legend = new StringBuilder("<ul class=\"legend\">");
    for (Answer answer : Answer.OF_INSTANCES) {
      legend.append("<li><span class=\"swatch p").append(answer.ordinal()).append("\"></span>");
      legend.append(SummaryPage.word(answer)).append("</li>");
    }
    return Figure.figure(
        title, new Bars(title, bars).svg(), legend.append("</ul>\n").toString(), "");
  }

  private static List<Long> counts(List<ResultRow> some) {
    List<Long> counts = new ArrayList<>();
    for (Answer answer : Answer.OF_INSTANCES) {
      counts.add(some.stream().filter(row -> row.verdict() == answer).count());
    }
    return counts;
  }

  /** A line for each family and engine. */
  String table() {
    List<List<Cell>> lines = new ArrayList<>();
    byFamily(rows)
        .forEach((family, members) -> engines
            .split(members)
            .forEach((engine, mine) -> lines.add(line(family, engine, mine))));
    return Html.cells(
        "By family and engine",
        List.of(
            "Family",
            "Engine",
            "Tasks",
            "Sat",
            "Unsat",
            "Undecided",
            "Verified",
            "On word",
            "Median",
            "9 of 10 in",
            "In all",
            "Largest"),
        lines);
  }

  static Map<String, List<ResultRow>> byFamily(List<ResultRow> rows) {
    return rows.stream()
        .collect(Collectors.groupingBy(ResultRow::family, LinkedHashMap::new, Collectors.toList()));
  }

  private static List<Cell> line(String family, String engine, List<ResultRow> mine) {
    List<Cell> cells = new ArrayList<>(List.of(Cell.word(family), Cell.word(engine)));
    cells.add(Cell.number(String.valueOf(mine.size())));
    List<Long> counts = counts(mine);
    cells.add(Cell.number(String.valueOf(counts.get(0))));
    cells.add(Cell.number(String.valueOf(counts.get(1))));
    cells.add(Cell.number(
        counts.get(2) == 0
            ? "0"
            : counts.get(2) + " (" + FamilySection.percent(FamilySection.undecidedShare(mine))
                + ")"));
    for (Checked checked : List.of(Checked.VERIFIED, Checked.UNCERTIFIED)) {
      cells.add(Cell.number(String.valueOf(mine.stream()
          .filter(row -> row.checked().filter(checked::equals).isPresent())
          .count())));
    }
    Times times = Times.of(mine);
    cells.add(Cell.number(Times.text(times.median())));
    cells.add(Cell.number(Times.text(times.quantile(MOST))));
    cells.add(
        Cell.number(Times.text(mine.stream().mapToLong(ResultRow::decideMillis).sum())));
    cells.add(Cell.number(mine.stream()
        .filter(ResultRow::isDecided)
        .flatMap(row -> row.size().stream())
        .max(Long::compare)
        .map(String::valueOf)
        .orElse("")));
    return cells;
  }

  /** Why tasks are undecided, by engine. */
  String reasons() {
    List<ResultRow> open = rows.stream().filter(row -> !row.isDecided()).toList();
    if (open.isEmpty()) {
      return "<p>Every task was decided.</p>\n";
    }
    List<String> reasons = List.copyOf(
        new TreeSet<>(open.stream().flatMap(row -> row.reason().stream()).toList()));
    List<List<Cell>> lines = new ArrayList<>();
    engines.split(open).forEach((engine, mine) -> {
      Map<String, Long> counts = mine.stream()
          .collect(Collectors.groupingBy(
              row -> row.reason().orElseThrow(), TreeMap::new, Collectors.counting()));
      List<Cell> cells = new ArrayList<>(List.of(Cell.word(engine)));
      reasons.forEach(
          reason -> cells.add(Cell.number(String.valueOf(counts.getOrDefault(reason, 0L)))));
      lines.add(cells);
    });
    List<String> header = new ArrayList<>(List.of("Engine"));
    header.addAll(reasons);
    return Html.cells("Undecided tasks by engine and reason", header, lines);
  }
}
