package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;

/**
 * Three examples in a row: {@code middle = (1 - share) from + share to}.
 *
 * @param share between 0 and 1
 */
record Row(int middle, int from, int to, Rational share) {

  /** Another example as seen from one: how far along a direction. */
  private record Sight(int example, Rational distance) {}

  /** All of them that have no further example between the middle one and the ends. */
  static List<Row> among(List<Example> examples) {
    List<Row> rows = new ArrayList<>();
    for (int middle = 0; middle < examples.size(); middle++) {
      Map<Vector, Sight> nearest = nearest(examples, middle);
      for (Map.Entry<Vector, Sight> entry : nearest.entrySet()) {
        Sight opposite = nearest.get(entry.getKey().times(Rational.MINUS_ONE));
        Sight sight = entry.getValue();
        if (opposite != null && sight.example() < opposite.example()) {
          Rational share = sight.distance().dividedBy(sight.distance().plus(opposite.distance()));
          rows.add(new Row(middle, sight.example(), opposite.example(), share));
        }
      }
    }
    return rows;
  }

  /** By direction, whose first coordinate that is not zero is 1 or -1. */
  private static Map<Vector, Sight> nearest(List<Example> examples, int middle) {
    Map<Vector, Sight> nearest = new LinkedHashMap<>();
    Vector origin = examples.get(middle).input();
    for (int i = 0; i < examples.size(); i++) {
      Vector difference = examples.get(i).input().minus(origin);
      if (!difference.isZero()) {
        Rational distance = difference.supportValue(0).abs();
        Vector direction = difference.times(Rational.ONE.dividedBy(distance));
        nearest.merge(
            direction,
            new Sight(i, distance),
            (old, found) -> found.distance().compareTo(old.distance()) < 0 ? found : old);
      }
    }
    return nearest;
  }
}
