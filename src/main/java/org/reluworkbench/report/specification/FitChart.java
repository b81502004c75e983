package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.report.chart.Axis;
import org.reluworkbench.report.chart.Chart;
import org.reluworkbench.report.chart.Legend;
import org.reluworkbench.report.chart.LinearScale;
import org.reluworkbench.report.chart.Series;
import org.reluworkbench.report.chart.Series.Dot;
import org.reluworkbench.report.html.Html;

/**
 * The graph of a network with one input, its data, and the error at each point.
 *
 * @param fit with one column and at least one point
 */
record FitChart(FitView fit) {

  private static final int STEPS = 5;

  String figure() {
    String caption = "The network of " + fit.name() + " and its data.";
    List<Dot> graph = graph();
    List<Dot> data = new ArrayList<>();
    List<Dot> errors = new ArrayList<>();
    for (WeightedExample point : fit.points()) {
      Rational output = fit.weights().at(point.input());
      double x = point.input().get(0).approximately();
      data.add(new Dot(x, point.label().approximately(), text(point, output)));
      if (!output.equals(point.label())) {
        errors.add(new Dot(x, point.label().approximately()));
        errors.add(new Dot(x, output.approximately()));
      }
    }
    Series network = Series.graph("network", 0, graph);
    Series missed = Series.segments("error", 2, errors);
    Series labels = Series.cloud("data", 1, data);
    List<Series> series =
        errors.isEmpty() ? List.of(network, labels) : List.of(network, missed, labels);
    Axis x = axis(fit.columns().get(0), graph.stream().map(Dot::x));
    Axis y = axis("label", Stream.concat(graph.stream(), data.stream()).map(Dot::y));
    return "<figure class=\"fit\">" + new Chart(caption, x, y, series, false).svg()
        + Legend.of(series) + "<figcaption>" + Html.escape(caption) + "</figcaption></figure>\n";
  }

  private static Axis axis(String label, Stream<Double> values) {
    return new Axis(label, LinearScale.of(values.toList(), STEPS));
  }

  private static String text(WeightedExample point, Rational output) {
    String often = point.multiplicity() > 1 ? ", " + point.multiplicity() + " times" : "";
    return point.input() + " has label " + point.label() + often + ", output " + output;
  }

  /** Straight between its kinks: where a unit, or the network as a whole, comes to life or dies. */
  private List<Dot> graph() {
    TreeSet<Rational> places = new TreeSet<>();
    fit.points().forEach(point -> places.add(point.input().get(0)));
    Rational room = places.last().minus(places.first()).max(Rational.ONE).times(Rational.of(1, 10));
    Rational low = places.first().minus(room);
    Rational high = places.last().plus(room);
    places.clear();
    places.addAll(List.of(low, high));
    for (AffineFunction unit : fit.weights().units()) {
      if (!unit.linear().get(0).isZero()) {
        Rational kink = unit.constant().negate().dividedBy(unit.linear().get(0));
        if (kink.compareTo(low) > 0 && kink.compareTo(high) < 0) {
          places.add(kink);
        }
      }
    }
    places.addAll(crossings(List.copyOf(places)));
    return places.stream()
        .map(place -> new Dot(
            place.approximately(), fit.weights().at(Vector.of(List.of(place))).approximately()))
        .toList();
  }

  /** Where what the output unit rectifies changes its sign between places. */
  private List<Rational> crossings(List<Rational> places) {
    Weights weights = fit.weights();
    List<Rational> crossings = new ArrayList<>();
    for (int i = 1; i < places.size(); i++) {
      Rational before = weights.preActivation(Vector.of(List.of(places.get(i - 1))));
      Rational after = weights.preActivation(Vector.of(List.of(places.get(i))));
      if (before.signum() * after.signum() < 0) {
        Rational share = before.dividedBy(before.minus(after));
        Rational width = places.get(i).minus(places.get(i - 1));
        crossings.add(places.get(i - 1).plus(share.times(width)));
      }
    }
    return crossings;
  }
}
