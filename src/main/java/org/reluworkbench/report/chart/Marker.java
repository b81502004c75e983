package org.reluworkbench.report.chart;

import java.util.Locale;

/** The shapes by which series are told apart without colours, as pieces of an SVG path. */
enum Marker {
  DISC("m-%1$s 0a%1$s %1$s 0 1 0 %2$s 0a%1$s %1$s 0 1 0 -%2$s 0z", 3.2),
  SQUARE("m-%1$s -%1$sh%2$sv%2$sh-%2$sz", 2.9),
  TRIANGLE("m0 -%2$sl%2$s %3$sh-%2$sh-%2$sz", 2.1),
  DIAMOND("m0 -%1$sl%1$s %1$sl-%1$s %1$sl-%1$s -%1$sz", 4.2),
  CROSS("m-%1$s -%1$sl%2$s %2$sm0 -%2$sl-%2$s %2$s", 3.0),
  PLUS("m-%1$s 0h%2$sm-%1$s -%1$sv%2$s", 4.0),
  TURNED("m0 %2$sl%2$s -%3$sh-%2$sh-%2$sz", 2.1);

  private final String shape;

  Marker(String pattern, double radius) {
    this.shape = String.format(Locale.ROOT, pattern, radius, 2 * radius, 3 * radius);
  }

  static Marker of(int style) {
    return values()[Math.floorMod(style, values().length)];
  }

  String at(double x, double y) {
    return String.format(Locale.ROOT, "M%.1f %.1f%s", x, y, shape);
  }
}
