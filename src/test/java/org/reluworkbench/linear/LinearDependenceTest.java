package org.reluworkbench.linear;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class LinearDependenceTest {

  private static void assertDependent(List<Vector> vectors) {
    Vector factors = LinearDependence.of(vectors).orElseThrow();
    assertThat(factors.isZero()).isFalse();
    Vector sum = Vector.zero(vectors.get(0).dimension());
    for (int i = 0; i < vectors.size(); i++) {
      sum = sum.combine(factors.get(i), vectors.get(i));
    }
    assertThat(sum.isZero()).isTrue();
  }

  @Test
  void findsTheFactors() {
    assertDependent(List.of(Vector.of(1, 2, 3), Vector.of(2, 4, 6)));
    assertDependent(List.of(Vector.of(0, 0, 0)));
    assertDependent(List.of(
        Vector.of(Rational.of(1, 3), Rational.of(2)),
        Vector.of(Rational.of(-5), Rational.of(1, 7)),
        Vector.of(Rational.of(2), Rational.of(11))));
    assertDependent(List.of(Vector.of(3, 0, 1), Vector.of(0, 2, 1), Vector.of(3, 2, 2)));
    assertDependent(List.of(Vector.of(3, 1), Vector.of(0, 0), Vector.of(1, 3)));
  }

  @Test
  void findsNoneWhereThereAreNoneOrMany() {
    assertThat(LinearDependence.of(List.of(Vector.of(1, 0), Vector.of(0, 1)))).isEmpty();
    assertThat(LinearDependence.of(List.of(Vector.of(1), Vector.of(2), Vector.of(3))))
        .isEmpty();
    assertThat(LinearDependence.of(List.of())).isEmpty();
  }
}
