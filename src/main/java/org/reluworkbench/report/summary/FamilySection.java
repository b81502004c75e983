package org.reluworkbench.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.report.chart.Axis;
import org.reluworkbench.report.chart.LinearScale;
import org.reluworkbench.report.chart.Series;
import org.reluworkbench.report.chart.Series.Dot;
import org.reluworkbench.report.chart.TimeScale;

/**
 * Time and verdict of one family against ratio and size.
 *
 * @param rows all of one family
 */
record FamilySection(String family, List<ResultRow> rows, Engines engines) {

  private static final int STEPS = 5;
  private static final int MOST_BANDS = 4;

  FamilySection {
    rows = List.copyOf(rows);
  }

  /** The charts for which the table has enough different ratios or sizes; empty if there are none. */
  String html() {
    List<String> figures = new ArrayList<>();
    Optional<Function<ResultRow, Double>> ratio =
        against(row -> row.ratio().map(Rational::approximately).orElse(Double.NaN));
    Optional<Function<ResultRow, Double>> size =
        against(row -> row.size().map(Long::doubleValue).orElse(Double.NaN));
    ratio.ifPresent(at -> {
      figures.add(satisfiable("ratio", at));
      figures.add(time("ratio", at));
      undecided("ratio", at).ifPresent(figures::add);
    });
    size.ifPresent(at -> {
      figures.add(time("size", at));
      undecided("size", at).ifPresent(figures::add);
    });
    return figures.isEmpty() ? "" : Figure.row(figures);
  }

  /** The places of rows on an axis; empty if there are fewer than two. Rows without one have none. */
  private Optional<Function<ResultRow, Double>> against(Function<ResultRow, Double> value) {
    List<Double> present =
        rows.stream().map(value).filter(at -> !at.isNaN()).distinct().toList();
    Bins bins = Bins.of(present);
    return present.size() > 1 ? Optional.of(row -> bins.of(value.apply(row))) : Optional.empty();
  }

  /** The share of satisfiable instances among the decided ones, a line for each band of sizes. */
  private String satisfiable(String what, Function<ResultRow, Double> at) {
    List<ResultRow> instances = List.copyOf(rows.stream()
        .filter(ResultRow::isDecided)
        .collect(Collectors.toMap(ResultRow::instance, row -> row, (one, other) -> one))
        .values());
    List<Series> series = new ArrayList<>();
    List<Long> sizes = instances.stream().flatMap(row -> row.size().stream()).toList();
    for (List<Long> band : Bins.bands(sizes, MOST_BANDS)) {
      List<ResultRow> members = instances.stream()
          .filter(row -> row.size().map(band::contains).orElse(false))
          .toList();
      String name =
          "size " + (band.size() == 1 ? "" : band.get(0) + "–") + band.get(band.size() - 1);
      series.add(line(name, series.size(), members, at, FamilySection::satisfiableShare));
    }
    return Figure.lines(
        family,
        "Satisfiable among the decided instances",
        axis(what, at, instances),
        Figure.axis("satisfiable", LinearScale.ofShares()),
        series,
        FamilySection::percent);
  }

  private static double satisfiableShare(List<ResultRow> group) {
    return group.stream().filter(row -> row.verdict() == Answer.SATISFIABLE).count()
        / (double) group.size();
  }

  private String time(String what, Function<ResultRow, Double> at) {
    List<Series> series = byEngine(at, group -> Times.of(group).median());
    List<Double> times =
        series.stream().flatMap(one -> one.points().stream()).map(Dot::y).toList();
    return Figure.lines(
        family,
        "Median time against " + what,
        axis(what, at, rows),
        Figure.axis("time to decide", TimeScale.of(times)),
        series,
        Times::text);
  }

  private Optional<String> undecided(String what, Function<ResultRow, Double> at) {
    if (rows.stream().allMatch(ResultRow::isDecided)) {
      return Optional.empty();
    }
    return Optional.of(Figure.lines(
        family,
        "Undecided tasks against " + what,
        axis(what, at, rows),
        Figure.axis("undecided", LinearScale.ofShares()),
        byEngine(at, FamilySection::undecidedShare),
        FamilySection::percent));
  }

  static double undecidedShare(List<ResultRow> group) {
    return group.stream().filter(row -> !row.isDecided()).count() / (double) group.size();
  }

  static String percent(double share) {
    return Bins.text(Math.round(share * 1000) / 10.0) + "%";
  }

  private List<Series> byEngine(
      Function<ResultRow, Double> at, Function<List<ResultRow>, Double> value) {
    List<Series> series = new ArrayList<>();
    engines
        .split(rows)
        .forEach(
            (engine, mine) -> series.add(line(engine, engines.style(engine), mine, at, value)));
    return series;
  }

  private static Series line(
      String name,
      int style,
      List<ResultRow> rows,
      Function<ResultRow, Double> at,
      Function<List<ResultRow>, Double> value) {
    Map<Double, List<ResultRow>> groups = rows.stream()
        .filter(row -> !at.apply(row).isNaN())
        .collect(Collectors.groupingBy(at, TreeMap::new, Collectors.toList()));
    List<Dot> dots = new ArrayList<>();
    groups.forEach((x, group) -> dots.add(new Dot(x, value.apply(group))));
    return Series.line(name, style, dots);
  }

  private static Axis axis(String label, Function<ResultRow, Double> at, List<ResultRow> rows) {
    List<Double> values = rows.stream().map(at).filter(x -> !x.isNaN()).toList();
    return Figure.axis(label, LinearScale.of(values, STEPS));
  }
}
