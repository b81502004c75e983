package org.reluworkbench.report.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.Spots;

/**
 * Series between two axes, as SVG.
 *
 * @param title what a screen reader says of it
 * @param x from left to right
 * @param y upwards
 * @param series later ones above earlier ones
 * @param diagonal whether a line shows where both values are equal, on two equal scales
 */
public record Chart(String title, Axis x, Axis y, List<Series> series, boolean diagonal) {

  private static final double WIDTH = 380;
  private static final double HEIGHT = 270;
  private static final double LEFT = 56;
  private static final double RIGHT = 22;
  /** Between the edges and the first and last place, so that markers do not cover labels. */
  private static final double ROOM = 6;

  private static final double TOP = 26;
  private static final double BOTTOM = 46;
  /** A curve has about that many markers, however many points it has. */
  private static final int MARKERS_OF_A_CURVE = 8;

  public Chart {
    Objects.requireNonNull(title);
    Objects.requireNonNull(x);
    Objects.requireNonNull(y);
    series = List.copyOf(series);
  }

  /** The picture. */
  public String svg() {
    int told = (int) series.stream()
        .filter(one -> one.form().hasMarkers())
        .flatMap(one -> one.points().stream())
        .filter(dot -> !dot.text().isEmpty())
        .count();
    double height = told == 0 ? HEIGHT : HEIGHT + Spots.ROOM;
    Spots spots = Spots.of(told, WIDTH, height);
    StringBuilder out = new StringBuilder("<svg class=\"chart\" role=\"").append(spots.role());
    out.append("\" viewBox=\"0 0 ").append(Math.round(WIDTH)).append(' ');
    out.append(Math.round(height)).append("\"><title>");
    out.append(Html.escape(title)).append("</title>\n");
    vertical(out);
    horizontal(out);
    if (diagonal) {
      line(out, "equal", column(0), row(0), column(1), row(1));
    }
    series.forEach(one -> draw(out, spots, one));
    return out.append("</svg>\n").toString();
  }

  private void vertical(StringBuilder out) {
    for (Tick tick : y.scale().ticks()) {
      line(out, "grid", LEFT, row(tick.share()), WIDTH - RIGHT, row(tick.share()));
      text(out, "end", LEFT - 6, row(tick.share()) + 4, tick.label());
    }
    text(out, "start", 4, 14, y.label());
  }

  private void horizontal(StringBuilder out) {
    for (Tick tick : x.scale().ticks()) {
      line(out, "grid", column(tick.share()), row(0), column(tick.share()), row(1));
      text(out, "middle", column(tick.share()), row(0) + 17, tick.label());
    }
    text(out, "middle", column(0.5), HEIGHT - 8, x.label());
  }

  private void draw(StringBuilder out, Spots spots, Series one) {
    if (one.points().isEmpty()) {
      return;
    }
    if (one.form().hasLines()) {
      out.append("<path class=\"line ").append(one.colour()).append("\" d=\"");
      boolean apart = one.form() == Series.Form.SEGMENTS;
      for (int i = 0; i < one.points().size(); i++) {
        out.append(i == 0 || apart && i % 2 == 0 ? "M" : "L")
            .append(place(one.points().get(i)));
      }
      out.append("\"/>\n");
    }
    if (one.form().hasMarkers()) {
      markers(out, spots, one);
    }
  }

  /** All that say nothing in one path; each of the others is a spot. */
  private void markers(StringBuilder out, Spots spots, Series one) {
    Marker marker = Marker.of(one.style());
    int every = one.form() == Series.Form.CURVE ? one.points().size() / MARKERS_OF_A_CURVE + 1 : 1;
    StringBuilder silent = new StringBuilder();
    List<Spots.Spot> told = new ArrayList<>();
    for (int i = one.points().size() - 1; i >= 0; i -= every) {
      Series.Dot dot = one.points().get(i);
      String shape = marker.at(column(x.scale().share(dot.x())), row(y.scale().share(dot.y())));
      if (dot.text().isEmpty()) {
        silent.append(shape);
      } else {
        String path = "<path class=\"mark " + one.colour() + "\" d=\"" + shape + "\"/>";
        told.add(new Spots.Spot(path, dot.text()));
      }
    }
    if (!silent.isEmpty()) {
      out.append("<path class=\"mark ").append(one.colour()).append("\" d=\"").append(silent);
      out.append("\"/>\n");
    }
    Collections.reverse(told);
    spots.write(out, told);
  }

  private String place(Series.Dot dot) {
    return Html.number(column(x.scale().share(dot.x()))) + " "
        + Html.number(row(y.scale().share(dot.y())));
  }

  private static double column(double share) {
    return LEFT + ROOM + share * (WIDTH - LEFT - RIGHT - 2 * ROOM);
  }

  private static double row(double share) {
    return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
  }

  private static void line(
      StringBuilder out, String kind, double x1, double y1, double x2, double y2) {
    out.append("<line class=\"").append(kind).append("\" x1=\"").append(Html.number(x1));
    out.append("\" y1=\"").append(Html.number(y1)).append("\" x2=\"").append(Html.number(x2));
    out.append("\" y2=\"").append(Html.number(y2)).append("\"/>\n");
  }

  private static void text(StringBuilder out, String anchor, double x, double y, String text) {
    if (!text.isEmpty()) {
      out.append("<text text-anchor=\"").append(anchor).append("\" x=\"");
      out.append(Html.number(x)).append("\" y=\"").append(Html.number(y)).append("\">");
      out.append(Html.escape(text)).append("</text>\n");
    }
  }
}
