package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.report.chart.Axis;
import org.reluworkbench.report.chart.Chart;
import org.reluworkbench.report.chart.Legend;
import org.reluworkbench.report.chart.LinearScale;
import org.reluworkbench.report.chart.Series;
import org.reluworkbench.report.chart.Series.Dot;
import org.reluworkbench.report.chart.TimeScale;
import org.reluworkbench.report.html.Html;

/** Engines side by side: how many tasks each decides within a time, and pairs of them by instance. */
record EngineComparison(List<ResultRow> rows, Engines engines) {

  private static final int STEPS = 5;
  private static final int MOST_PAIRS_UNFOLDED = 6;

  /** An instance with the rows of two engines. */
  private record Duel(ResultRow left, ResultRow right) {

    private Answer verdict() {
      return left.isDecided() ? left.verdict() : right.verdict();
    }
  }

  EngineComparison {
    rows = List.copyOf(rows);
  }

  /** Decided tasks against the time that each of them takes, a curve for each engine. */
  String cactus() {
    List<Series> series = new ArrayList<>();
    engines.split(rows).forEach((engine, mine) -> {
      List<Dot> dots = new ArrayList<>();
      List<Double> finite =
          Times.of(mine).sorted().stream().filter(Double::isFinite).toList();
      for (int i = 0; i < finite.size(); i++) {
        dots.add(new Dot(i + 1.0, finite.get(i)));
      }
      series.add(Series.curve(engine, engines.style(engine), dots));
    });
    List<Double> counts =
        series.stream().flatMap(one -> one.points().stream()).map(Dot::x).toList();
    List<Double> withZero = new ArrayList<>(counts);
    withZero.add(0.0);
    List<Double> times =
        series.stream().flatMap(one -> one.points().stream()).map(Dot::y).toList();
    String title = "Tasks decided, each within the time on the left";
    Chart chart = new Chart(
        title,
        new Axis("tasks decided", LinearScale.of(withZero, STEPS)),
        new Axis("time of one task", TimeScale.of(times)),
        series,
        false);
    return Figure.figure(title, chart.svg(), Legend.of(series), "");
  }

  /** A chart for each pair of engines that share instances; those that decide most come first. */
  String scatters() {
    List<String> byStrength = engines.words().stream()
        .sorted(Comparator.comparing(engine -> -decided(engine)))
        .toList();
    List<String> figures = new ArrayList<>();
    for (int first = 0; first < byStrength.size(); first++) {
      for (int second = first + 1; second < byStrength.size(); second++) {
        List<Duel> duels = duels(byStrength.get(first), byStrength.get(second));
        if (!duels.isEmpty()) {
          figures.add(scatter(byStrength.get(first), byStrength.get(second), duels));
        }
      }
    }
    int shown = Math.min(MOST_PAIRS_UNFOLDED, figures.size());
    String rest = shown == figures.size()
        ? ""
        : "<details><summary>" + (figures.size() - shown) + " more pairs</summary>\n"
            + Figure.row(figures.subList(shown, figures.size())) + "</details>\n";
    return figures.isEmpty() ? "" : Figure.row(figures.subList(0, shown)) + rest;
  }

  private long decided(String engine) {
    return rows.stream()
        .filter(row -> row.engine().equals(engine) && row.isDecided())
        .count();
  }

  private List<Duel> duels(String first, String second) {
    Map<String, ResultRow> others = rows.stream()
        .filter(row -> row.engine().equals(second))
        .collect(Collectors.toMap(ResultRow::instance, row -> row, (one, other) -> one));
    return rows.stream()
        .filter(row -> row.engine().equals(first) && others.containsKey(row.instance()))
        .map(row -> new Duel(row, others.get(row.instance())))
        .toList();
  }

  private static String scatter(String first, String second, List<Duel> duels) {
    List<Series> series = new ArrayList<>();
    for (Answer answer : Answer.values()) {
      List<Dot> dots = duels.stream()
          .filter(duel -> duel.verdict() == answer)
          .map(duel -> new Dot(Times.of(duel.left()), Times.of(duel.right())))
          .distinct()
          .toList();
      if (!dots.isEmpty()) {
        series.add(Series.cloud(SummaryPage.word(answer), answer.ordinal(), dots));
      }
    }
    List<Double> times = series.stream()
        .flatMap(one -> one.points().stream())
        .flatMap(dot -> java.util.stream.Stream.of(dot.x(), dot.y()))
        .toList();
    TimeScale scale = TimeScale.of(times);
    String title = first + " and " + second;
    Chart chart = new Chart(title, new Axis(first, scale), new Axis(second, scale), series, true);
    String legend = Legend.of(series) + "<p class=\"soft\">"
        + Html.escape(score(first, second, duels)) + "</p>";
    return Figure.figure(title, chart.svg(), legend, "");
  }

  private static String score(String first, String second, List<Duel> duels) {
    long ahead = duels.stream()
        .filter(duel -> Times.of(duel.left()) < Times.of(duel.right()))
        .count();
    long behind = duels.stream()
        .filter(duel -> Times.of(duel.left()) > Times.of(duel.right()))
        .count();
    return "Of " + SummaryPage.count(duels.size(), "instance") + ", " + first + " is faster on "
        + ahead + ", " + second + " on " + behind + "; " + (duels.size() - ahead - behind)
        + " equal to the millisecond, or undecided by both.";
  }
}
