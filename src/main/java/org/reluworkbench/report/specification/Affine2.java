package org.reluworkbench.report.specification;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.report.specification.Frame.Place;

/** An affine function on the plane, rounded for the picture: {@code a x + b y + c}. */
record Affine2(double a, double b, double c) {

  static final Affine2 ZERO = new Affine2(0, 0, 0);

  /** Of a function in two variables. */
  static Affine2 of(AffineFunction function) {
    return new Affine2(
        function.linear().get(0).approximately(),
        function.linear().get(1).approximately(),
        function.constant().approximately());
  }

  double at(Place place) {
    return a * place.x() + b * place.y() + c;
  }

  Affine2 plus(double factor, Affine2 other) {
    return new Affine2(a + factor * other.a, b + factor * other.b, c + factor * other.c);
  }

  /** The part of a convex polygon where the function has the given sign or is zero. */
  List<Place> clip(List<Place> polygon, int sign) {
    List<Place> clipped = new ArrayList<>();
    for (int i = 0; i < polygon.size(); i++) {
      Place from = polygon.get(i);
      Place to = polygon.get((i + 1) % polygon.size());
      double start = sign * at(from);
      double end = sign * at(to);
      if (start >= 0) {
        clipped.add(from);
      }
      if ((start > 0 && end < 0) || (start < 0 && end > 0)) {
        double t = start / (start - end);
        clipped.add(
            new Place(from.x() + t * (to.x() - from.x()), from.y() + t * (to.y() - from.y())));
      }
    }
    return clipped;
  }
}
