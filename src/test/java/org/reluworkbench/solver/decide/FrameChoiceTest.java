package org.reluworkbench.solver.decide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Separation;

class FrameChoiceTest {

  private static Separation shuffled(Separation problem, Random random) {
    List<Vector> inside = new ArrayList<>(problem.inside());
    List<Vector> outside = new ArrayList<>(problem.outside());
    Collections.shuffle(inside, random);
    Collections.shuffle(outside, random);
    return new Separation(problem.planes(), problem.dimension(), inside, outside);
  }

  /** In the reduction's order, the origin is the first inside point; then every set is a lemma. */
  @Test
  void findsTheOriginAmongTheInsidePoints() {
    for (int seed = 0; seed < 10; seed++) {
      Random random = new Random(seed);
      Separation problem = Separations.ofCnf(Separations.random3Sat(12, 50, random));
      int sets = problem.inside().size() - 1;
      assertThat(PointSet.of(problem, 0, () -> false).frameLemmas()).hasSize(sets);
      assertThat(PointSet.of(shuffled(problem, random), 0, () -> false).frameLemmas())
          .hasSize(sets);
    }
  }

  @Property(tries = 100)
  void exchangesAPointWithoutChangingAnything(@ForAll long seed) {
    Random random = new Random(seed);
    Separation problem =
        Separations.planted(1 + random.nextInt(4), 8 + random.nextInt(12), 0, random);
    List<Vector> points =
        Stream.concat(problem.inside().stream(), problem.outside().stream()).toList();
    List<Integer> order = new ArrayList<>(
        java.util.stream.IntStream.range(0, points.size()).boxed().toList());
    Collections.shuffle(order, random);
    AffineFrame frame = AffineFrame.of(problem.dimension(), points, order, () -> false);
    int entering = order.get(order.size() - 1);
    Vector of = frame.coordinates(entering);
    int slot = of.supportIndex(random.nextInt(of.support()));
    AffineFrame exchanged = new ExchangedFrame(frame, slot, entering);
    for (int point = 0; point < points.size(); point++) {
      int position = exchanged.position(point);
      if (position >= 0) {
        assertThat(exchanged.chosen().get(position)).isEqualTo(point);
        continue;
      }
      Vector coordinates = exchanged.coordinates(point);
      Vector sum = Vector.zero(problem.dimension() + 1);
      for (int i = 0; i < coordinates.support(); i++) {
        int chosen = exchanged.chosen().get(coordinates.supportIndex(i));
        sum = sum.combine(coordinates.supportValue(i), points.get(chosen).append(Rational.ONE));
      }
      assertThat(sum).isEqualTo(points.get(point).append(Rational.ONE));
    }
    Vector values = Vector.of(random.longs(frame.chosen().size(), -9, 10).toArray());
    AffineFunction function = exchanged.function(values);
    for (int i = 0; i < values.dimension(); i++) {
      assertThat(function.at(points.get(exchanged.chosen().get(i)))).isEqualTo(values.get(i));
    }
  }
}
