package org.reluworkbench.report.specification;

import java.util.List;

/**
 * The part of the plane that a picture shows, in which directions of x and y are equally large, and how
 * it is laid on the picture.
 */
record Frame(double left, double right, double bottom, double top, double scale) {

  static final double MARGIN = 30;
  private static final double LARGEST = 400;

  /** A point of the plane. */
  record Place(double x, double y) {}

  /** A frame around points, with some room beyond them. */
  static Frame around(List<Place> points) {
    double left = points.stream().mapToDouble(Place::x).min().orElse(-1);
    double right = points.stream().mapToDouble(Place::x).max().orElse(1);
    double bottom = points.stream().mapToDouble(Place::y).min().orElse(-1);
    double top = points.stream().mapToDouble(Place::y).max().orElse(1);
    double size = Math.max(Math.max(right - left, top - bottom), 1e-9);
    double room = size < 1e-8 ? 1 : size * 0.15;
    // A flat cloud of points still gets a picture that is not a thin line.
    double wide = Math.max(0, size * 0.4 - (right - left)) / 2 + room;
    double high = Math.max(0, size * 0.4 - (top - bottom)) / 2 + room;
    double scale = LARGEST / (size + 2 * room);
    return new Frame(left - wide, right + wide, bottom - high, top + high, scale);
  }

  double width() {
    return (right - left) * scale + 2 * MARGIN;
  }

  double height() {
    return (top - bottom) * scale + 2 * MARGIN;
  }

  double column(double x) {
    return (x - left) * scale + MARGIN;
  }

  double row(double y) {
    return (top - y) * scale + MARGIN;
  }

  /** The corners, counterclockwise. */
  List<Place> corners() {
    return List.of(
        new Place(left, bottom),
        new Place(right, bottom),
        new Place(right, top),
        new Place(left, top));
  }
}
