package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.reluworkbench.report.html.Html;
import org.reluworkbench.report.specification.Frame.Place;

/**
 * Labelled points in the plane, and what functions make of it: the regions of a network in which it is
 * affine, with the lines between them.
 *
 * @param title what a screen reader says first
 * @param points to be drawn
 * @param units pre-activations, whose zero lines are drawn
 * @param outputWeights of the units; none if the units are hyperplanes and nothing else
 * @param bias of the output
 */
record PlanePicture(
    String title, List<Mark> points, List<Affine2> units, List<Double> outputWeights, double bias) {

  private static final double RADIUS = 6;
  private static final double TINY = 1e-9;

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
    points = List.copyOf(points);
    units = List.copyOf(units);
    outputWeights = List.copyOf(outputWeights);
  }

  static PlanePicture ofPoints(String title, List<Mark> points, List<Affine2> planes) {
    return new PlanePicture(title, points, planes, List.of(), 0);
  }

  String svg() {
    Frame frame = Frame.around(points.stream().map(Mark::place).toList());
    StringBuilder out = new StringBuilder();
    out.append("<svg role=\"img\" viewBox=\"0 0 ")
        .append(Html.number(frame.width()))
        .append(' ');
    out.append(Html.number(frame.height())).append("\" width=\"").append(Math.round(frame.width()));
    out.append("\" height=\"").append(Math.round(frame.height())).append("\"><title>");
    out.append(Html.escape(title)).append("</title>\n");
    if (!outputWeights.isEmpty()) {
      regions(out, frame);
    }
    axes(out, frame);
    for (int i = 0; i < units.size(); i++) {
      line(out, frame, units.get(i), "l" + (i + 1) + " = 0");
    }
    for (Mark mark : points) {
      out.append("<circle class=\"").append(mark.one() ? "one" : "zero").append("\" cx=\"");
      out.append(Html.number(frame.column(mark.place().x()))).append("\" cy=\"");
      out.append(Html.number(frame.row(mark.place().y()))).append("\" r=\"").append(RADIUS);
      out.append("\"><title>").append(Html.escape(mark.text())).append("</title></circle>\n");
      if (mark.missed()) {
        cross(out, frame.column(mark.place().x()), frame.row(mark.place().y()));
      }
    }
    return out.append("</svg>\n").toString();
  }

  private static void cross(StringBuilder out, double x, double y) {
    double arm = 1.5 * RADIUS;
    out.append("<path class=\"missed\" d=\"M").append(Html.number(x - arm)).append(' ');
    out.append(Html.number(y - arm)).append('l').append(Html.number(2 * arm)).append(' ');
    out.append(Html.number(2 * arm)).append("m0 ").append(Html.number(-2 * arm)).append('l');
    out.append(Html.number(-2 * arm)).append(' ').append(Html.number(2 * arm)).append("\"/>\n");
  }

  private static void axes(StringBuilder out, Frame frame) {
    if (frame.left() < 0 && frame.right() > 0) {
      segment(out, frame, "axis", new Place(0, frame.bottom()), new Place(0, frame.top()), "");
    }
    if (frame.bottom() < 0 && frame.top() > 0) {
      segment(out, frame, "axis", new Place(frame.left(), 0), new Place(frame.right(), 0), "");
    }
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
      out.append("<text x=\"").append(Html.number(x + 4)).append("\" y=\"");
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

  private void regions(StringBuilder out, Frame frame) {
    List<Region> regions = split(frame);
    double largest = regions.stream()
        .flatMap(region -> region.polygon().stream().map(region.output()::at))
        .mapToDouble(Math::abs)
        .max()
        .orElse(1);
    for (Region region : regions) {
      double mean =
          region.polygon().stream().mapToDouble(region.output()::at).average().orElse(0);
      double shade = largest < TINY ? 0 : 0.06 + 0.44 * Math.min(1, mean / largest);
      out.append("<polygon class=\"region\" style=\"fill:rgba(var(--fill),");
      out.append(String.format(Locale.ROOT, "%.2f", mean < TINY ? 0.0 : shade));
      out.append(")\" points=\"");
      for (Place place : region.polygon()) {
        out.append(Html.number(frame.column(place.x()))).append(',');
        out.append(Html.number(frame.row(place.y()))).append(' ');
      }
      out.append("\"><title>F = ").append(Html.escape(formula(region.output())));
      out.append("</title></polygon>\n");
    }
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

  private static String formula(Affine2 function) {
    return String.format(
        Locale.ROOT, "%.3g u + %.3g v + %.3g", function.a(), function.b(), function.c());
  }
}
