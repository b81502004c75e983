package org.reluworkbench.solver.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Vector;

class DichotomiesTest {

  private static List<Dichotomies.Dichotomy> all(int dimension, Vector... points) {
    return new Dichotomies(dimension, List.of(points)).all();
  }

  @Test
  void pointsInGeneralPositionHaveAsManyAsCoverCounted() {
    // 2 * (1 + (N-1) + C(N-1, 2)) in the plane
    assertThat(all(2, Vector.of(0, 0), Vector.of(4, 1), Vector.of(1, 5))).hasSize(8);
    assertThat(all(2, Vector.of(0, 0), Vector.of(4, 0), Vector.of(0, 4), Vector.of(5, 6)))
        .hasSize(14);
  }

  @Test
  void pointsOnALineHaveFewer() {
    assertThat(all(2, Vector.of(0, 0), Vector.of(1, 1), Vector.of(2, 2), Vector.of(3, 3)))
        .hasSize(8);
  }

  @Test
  void eachIsRealisedByItsFunctionAndNoneComesTwice() {
    List<Vector> points = List.of(
        Vector.of(0, 0), Vector.of(1, -1), Vector.of(0, -2), Vector.of(-1, 1), Vector.of(0, 0));
    List<Dichotomies.Dichotomy> all = new Dichotomies(2, points).all();
    for (Dichotomies.Dichotomy dichotomy : all) {
      for (int i = 0; i < points.size(); i++) {
        assertThat(dichotomy.function().at(points.get(i)).signum() > 0)
            .isEqualTo(dichotomy.positive().get(i));
      }
    }
    Set<List<Boolean>> patterns =
        all.stream().map(Dichotomies.Dichotomy::positive).collect(Collectors.toSet());
    assertThat(patterns).hasSameSizeAs(all);
  }
}
