package org.reluworkbench.solver.decide;

import java.util.stream.IntStream;

/**
 * Classes of points such that, with two units, where one point goes says where the others go:
 * disjoint sets with parity. A literal of a point's variable is mapped to one of its
 * representative's.
 */
final class OppositePoints {

  /** At index v, the literal that variable v stands for; v itself if it is a representative. */
  private final int[] standsFor;

  OppositePoints(int points) {
    standsFor = IntStream.rangeClosed(0, points).toArray();
  }

  /** The two points never go to the same unit. */
  void join(int point, int other) {
    int a = mapped(point + 1);
    int b = mapped(-other - 1);
    if (Math.abs(a) != Math.abs(b)) {
      standsFor[Math.abs(b)] = b > 0 ? a : -a;
    }
  }

  /** The representative's literal; a number beyond the points' variables is mapped to itself. */
  int mapped(int literal) {
    int current = literal;
    while (Math.abs(current) < standsFor.length
        && standsFor[Math.abs(current)] != Math.abs(current)) {
      int next = standsFor[Math.abs(current)];
      current = current > 0 ? next : -next;
    }
    return current;
  }

  /** The representatives' literals, each once. */
  int[] mapped(int[] clause) {
    return IntStream.of(clause).map(this::mapped).distinct().toArray();
  }
}
