package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.html.RoundNumbers;
import org.reluworkbench.report.html.Spots;
import org.reluworkbench.report.specification.Frame.Place;

/**
 * Labelled points in the plane, and what functions make of it: the regions of a network in which it is
 * affine, with the lines between them.
 *
 * @param title what a screen reader says first
 * @param names of the two coordinates
 * @param points to be drawn
 * @param units pre-activations, whose zero lines are drawn
 * @param outputWeights of the units; none if the units are hyperplanes and nothing else
 * @param bias of the output
 */
record PlanePicture(
    String title,
    List<String> names,
    List<Mark> points,
    List<Affine2> units,
    List<Double> outputWeights,
    double bias) {

  private static final double RADIUS = 6;
  private static final double TINY = 1e-9;
  /** About so far apart are numbers beside the axes. */
  private static final double LABEL_EVERY = 55;

  /**
   * A point.
   *
   * @param one whether it is drawn as one of label 1 (or inside), or as one of label 0
   * @param missed whether it is crossed out
   * @param text what is shown when it is pointed at
   */
  record Mark(Place place, boolean one, boolean missed, String text) {
    Mark {
      Objects.requireNonNull(place);
      Objects.requireNonNull(text);
    }
  }

  /** Where the network is affine, with its value there. */
  private record Region(List<Place> polygon, Affine2 output) {}

  PlanePicture {
    names = List.copyOf(names);
    points = List.copyOf(points);
    units = List.copyOf(units);
    outputWeights = List.copyOf(outputWeights);
  }

  static PlanePicture ofPoints(
      String title, List<String> names, List<Mark> points, List<Affine2> planes) {
    return new PlanePicture(title, names, points, planes, List.of(), 0);
  }

  String svg() {
    Frame frame = Frame.around(points.stream().map(Mark::place).toList());
    List<Region> regions = outputWeights.isEmpty() ? List.of() : split(frame);
    double height = frame.height() + Spots.ROOM;
    Spots spots = Spots.of(regions.size() + points.size(), frame.width(), height);
    StringBuilder out = new StringBuilder();
    out.append("<svg role=\"").append(spots.role()).append("\" viewBox=\"0 0 ");
    out.append(Html.number(frame.width())).append(' ').append(Html.number(height));
    out.append("\" width=\"").append(Math.round(frame.width())).append("\" height=\"");
    out.append(Math.round(height)).append("\"><title>").append(Html.escape(title));
    out.append("</title>\n");
    spots.write(out, regions(regions, frame));
    axes(out, frame);
    for (int i = 0; i < units.size(); i++) {
      line(out, frame, units.get(i), "l" + (i + 1) + " = 0");
    }
    spots.write(out, points.stream().map(mark -> point(mark, frame)).toList());
    return out.append("</svg>\n").toString();
  }

  private static Spots.Spot point(Mark mark, Frame frame) {
    double x = frame.column(mark.place().x());
    double y = frame.row(mark.place().y());
    String shape = "<circle class=\"" + (mark.one() ? "one" : "zero") + "\" cx=\"" + Html.number(x)
        + "\" cy=\"" + Html.number(y) + "\" r=\"" + RADIUS + "\"/>";
    return new Spots.Spot(mark.missed() ? shape + cross(x, y) : shape, mark.text());
  }

  private static String cross(double x, double y) {
    double arm = 1.5 * RADIUS;
    String there = Html.number(2 * arm);
    String back = Html.number(-2 * arm);
    return "<path class=\"missed\" d=\"M" + Html.number(x - arm) + " " + Html.number(y - arm) + "l"
        + there + " " + there + "m0 " + back + "l" + back + " " + there + "\"/>";
  }

  private void axes(StringBuilder out, Frame frame) {
    if (frame.left() < 0 && frame.right() > 0) {
      segment(out, frame, "axis", new Place(0, frame.bottom()), new Place(0, frame.top()), "");
    }
    if (frame.bottom() < 0 && frame.top() > 0) {
      segment(out, frame, "axis", new Place(frame.left(), 0), new Place(frame.right(), 0), "");
    }
    double step = RoundNumbers.step(LABEL_EVERY / frame.scale());
    for (double x : RoundNumbers.between(frame.left(), frame.right(), step)) {
      double base = frame.row(frame.bottom()) + Frame.MARGIN - 5;
      label(out, "middle", frame.column(x), base, RoundNumbers.text(x));
    }
    for (double y : RoundNumbers.between(frame.bottom(), frame.top(), step)) {
      label(out, "end", Frame.MARGIN - 3, frame.row(y) + 4, RoundNumbers.text(y));
    }
    double end = frame.width() - 3;
    label(out, "end", end, frame.row(frame.bottom()) + Frame.MARGIN - 5, names.get(0));
    label(out, "start", 5, Frame.MARGIN - 14, names.get(1));
  }

  private static void label(StringBuilder out, String anchor, double x, double y, String text) {
    out.append("<text class=\"tick\" text-anchor=\"").append(anchor).append("\" x=\"");
    out.append(Html.number(x)).append("\" y=\"").append(Html.number(y)).append("\">");
    out.append(Html.escape(text)).append("</text>\n");
  }

  /** Where the zero line crosses the frame. */
  private static void line(StringBuilder out, Frame frame, Affine2 function, String name) {
    List<Place> ends = new ArrayList<>();
    List<Place> corners = frame.corners();
    for (int i = 0; i < corners.size() && ends.size() < 2; i++) {
      Place from = corners.get(i);
      Place to = corners.get((i + 1) % corners.size());
      double start = function.at(from);
      double end = function.at(to);
      if ((start <= 0 && end > 0) || (start > 0 && end <= 0)) {
        double t = start / (start - end);
        ends.add(new Place(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
      }
    }
    if (ends.size() == 2) {
      segment(out, frame, "plane", ends.get(0), ends.get(1), name);
      // Near one end, where lines through one point are apart.
      double x = frame.column(0.88 * ends.get(1).x() + 0.12 * ends.get(0).x());
      double y = frame.row(0.88 * ends.get(1).y() + 0.12 * ends.get(0).y());
      out.append("<text class=\"label\" x=\"").append(Html.number(x + 4)).append("\" y=\"");
      out.append(Html.number(y - 4)).append("\">").append(Html.escape(name)).append("</text>\n");
    }
  }

  private static void segment(
      StringBuilder out, Frame frame, String kind, Place from, Place to, String name) {
    out.append("<line class=\"").append(kind).append("\" x1=\"");
    out.append(Html.number(frame.column(from.x()))).append("\" y1=\"");
    out.append(Html.number(frame.row(from.y()))).append("\" x2=\"");
    out.append(Html.number(frame.column(to.x()))).append("\" y2=\"");
    out.append(Html.number(frame.row(to.y()))).append("\">");
    out.append(name.isEmpty() ? "" : "<title>" + Html.escape(name) + "</title>")
        .append("</line>\n");
  }

  private List<Spots.Spot> regions(List<Region> regions, Frame frame) {
    double largest = regions.stream()
        .flatMap(region -> region.polygon().stream().map(region.output()::at))
        .mapToDouble(Math::abs)
        .max()
        .orElse(1);
    List<Spots.Spot> spots = new ArrayList<>();
    for (Region region : regions) {
      double mean =
          region.polygon().stream().mapToDouble(region.output()::at).average().orElse(0);
      double shade = largest < TINY ? 0 : 0.06 + 0.44 * Math.min(1, mean / largest);
      StringBuilder shape = new StringBuilder("<polygon class=\"region\" style=\"fill:rgba(");
      shape.append("var(--fill),");
      shape.append(String.format(Locale.ROOT, "%.2f", mean < TINY ? 0.0 : shade));
      shape.append(")\" points=\"");
      for (Place place : region.polygon()) {
        shape.append(Html.number(frame.column(place.x()))).append(',');
        shape.append(Html.number(frame.row(place.y()))).append(' ');
      }
      spots.add(
          new Spots.Spot(shape.append("\"/>").toString(), "here F = " + formula(region.output())));
    }
    return spots;
  }

  /** Cuts the frame along the zero lines of the units, then along that of the output. */
  private List<Region> split(Frame frame) {
    List<Region> regions = List.of(new Region(frame.corners(), new Affine2(0, 0, bias)));
    for (int i = 0; i < units.size(); i++) {
      List<Region> finer = new ArrayList<>();
      for (Region region : regions) {
        Affine2 active = region.output().plus(outputWeights.get(i), units.get(i));
        add(finer, units.get(i).clip(region.polygon(), 1), active);
        add(finer, units.get(i).clip(region.polygon(), -1), region.output());
      }
      regions = finer;
    }
    List<Region> rectified = new ArrayList<>();
    for (Region region : regions) {
      add(rectified, region.output().clip(region.polygon(), 1), region.output());
      add(rectified, region.output().clip(region.polygon(), -1), Affine2.ZERO);
    }
    return rectified;
  }

  private static void add(List<Region> regions, List<Place> polygon, Affine2 output) {
    double area = 0;
    for (int i = 0; i < polygon.size(); i++) {
      Place from = polygon.get(i);
      Place to = polygon.get((i + 1) % polygon.size());
      area += from.x() * to.y() - to.x() * from.y();
    }
    if (Math.abs(area) > TINY) {
      regions.add(new Region(polygon, output));
    }
  }

  /** Such as {@code 1 - 0.5 x + y}: about that. */
  private String formula(Affine2 function) {
    String text = term(function.c(), "")
        + term(function.a(), names.get(0))
        + term(function.b(), names.get(1));
    if (text.isEmpty()) {
      return "0";
    }
    return text.startsWith(" + ") ? text.substring(3) : "-" + text.substring(3);
  }

  private static String term(double factor, String variable) {
    if (Math.abs(factor) < TINY) {
      return "";
    }
    String size = String.format(Locale.ROOT, "%.4g", Math.abs(factor));
    String trimmed = RoundNumbers.text(Double.parseDouble(size));
    String number = trimmed.equals("0") ? size : trimmed;
    String product =
        variable.isEmpty() ? number : number.equals("1") ? variable : number + " " + variable;
    return (factor < 0 ? " - " : " + ") + product;
  }
}
