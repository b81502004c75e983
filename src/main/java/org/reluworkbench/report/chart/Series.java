package org.reluworkbench.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Points of one kind.
 *
 * @param name as the legend has it
 * @param style which colour, marker and dashes; equal numbers look alike in all charts of a page
 * @param points in the order of the line
 * @param joined whether a line joins them
 * @param marked whether each has a marker
 */
public record Series(String name, int style, List<Dot> points, boolean joined, boolean marked) {

  /** How many styles differ from each other. */
  public static final int STYLES = Marker.values().length;

  /** A pair of values. */
  public record Dot(double x, double y) {}

  public Series {
    Objects.requireNonNull(name);
    points = List.copyOf(points);
    if (style < 0) {
      throw new IllegalArgumentException("style " + style);
    }
  }

  /** Points joined by a line. */
  public static Series line(String name, int style, List<Dot> points) {
    return new Series(name, style, points, true, true);
  }

  /** A line of many points, which has no room for markers on all of them. */
  public static Series curve(String name, int style, List<Dot> points) {
    return new Series(name, style, points, true, false);
  }

  /** Points by themselves. */
  public static Series cloud(String name, int style, List<Dot> points) {
    return new Series(name, style, points, false, true);
  }

  String colour() {
    return "s" + style % STYLES;
  }
}
