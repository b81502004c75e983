package org.reluworkbench.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Points of one kind.
 *
 * @param name as the legend has it
 * @param style which colour, marker and dashes; equal numbers look alike in all charts of a page
 * @param points in the order of the line
 * @param form what is drawn of them
 */
public record Series(String name, int style, List<Dot> points, Form form) {

  /** What is drawn of points. */
  public enum Form {
    /** A line through all, and a marker on each. */
    LINE,
    /** A line through all, and markers on few: there is no room for more. */
    CURVE,
    /** A line through all. */
    GRAPH,
    /** Markers. */
    CLOUD,
    /** A line from the first to the second, from the third to the fourth, and so on. */
    SEGMENTS;

    boolean hasLines() {
      return this != CLOUD;
    }

    boolean hasMarkers() {
      return this != GRAPH && this != SEGMENTS;
    }
  }

  /** How many styles differ from each other. */
  public static final int STYLES = Marker.values().length;

  /**
   * A pair of values.
   *
   * @param text what is shown when it is pointed at; perhaps empty
   */
  public record Dot(double x, double y, String text) {
    public Dot {
      Objects.requireNonNull(text);
    }

    public Dot(double x, double y) {
      this(x, y, "");
    }
  }

  public Series {
    Objects.requireNonNull(name);
    points = List.copyOf(points);
    Objects.requireNonNull(form);
    if (form == Form.SEGMENTS && points.size() % 2 != 0) {
      throw new IllegalArgumentException("segments with " + points.size() + " ends");
    }
    if (style < 0) {
      throw new IllegalArgumentException("style " + style);
    }
  }

  /** Points joined by a line. */
  public static Series line(String name, int style, List<Dot> points) {
    return new Series(name, style, points, Form.LINE);
  }

  /** A line of many points, which has no room for markers on all of them. */
  public static Series curve(String name, int style, List<Dot> points) {
    return new Series(name, style, points, Form.CURVE);
  }

  /** Points by themselves. */
  public static Series cloud(String name, int style, List<Dot> points) {
    return new Series(name, style, points, Form.CLOUD);
  }

  /** A line through points that is more than what joins them. */
  public static Series graph(String name, int style, List<Dot> points) {
    return new Series(name, style, points, Form.GRAPH);
  }

  /** Lines between the points of each pair. */
  public static Series segments(String name, int style, List<Dot> ends) {
    return new Series(name, style, ends, Form.SEGMENTS);
  }

  String colour() {
    return "s" + style % STYLES;
  }
}
