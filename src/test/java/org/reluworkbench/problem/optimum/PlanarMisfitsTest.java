package org.reluworkbench.problem.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;

/** Dichotomies and pairs of half-planes, compared with linear programs and with all pairs of sets. */
class PlanarMisfitsTest {

  private static Example row(long label, long... input) {
    return new Example(Vector.of(input), Rational.of(label));
  }

  private static List<Example> random(Random random, int rows, int range) {
    List<Example> data = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      data.add(row(random.nextInt(2), random.nextInt(range), random.nextInt(range)));
    }
    return data;
  }

  /** The sets of points that a line cuts off, as bits, by a linear program each. */
  private static Set<Integer> dichotomies(TrainingTask task) {
    Set<Integer> found = new HashSet<>();
    for (int set = 0; set < 1 << task.size(); set++) {
      List<LinearConstraint> constraints = new ArrayList<>();
      for (int p = 0; p < task.size(); p++) {
        Vector form = task.points().get(p).input().append(Rational.ONE);
        constraints.add(
            (set >> p & 1) == 1
                ? LinearConstraint.atLeast(form, Rational.ONE)
                : LinearConstraint.atMost(form, Rational.ZERO));
      }
      if (new LinearSystem(3, constraints).feasibility(() -> false)
          instanceof Feasibility.Feasible) {
        found.add(set);
      }
    }
    return found;
  }

  private static int misfits(TrainingTask task, int outside) {
    int count = 0;
    for (int p = 0; p < task.size(); p++) {
      boolean isZero = task.points().get(p).label().isZero();
      if (((outside >> p & 1) == 1) != isZero) {
        count += task.points().get(p).multiplicity();
      }
    }
    return count;
  }

  @Test
  void findsEachDichotomyOfPointsInAnyPosition() {
    Random random = new Random(3);
    for (int trial = 0; trial < 12; trial++) {
      TrainingTask task = TrainingTask.of(2, 2, random(random, 7, 3 + trial % 3), Loss.MISFITS);
      Set<List<Long>> sides = new HashSet<>();
      Halfplanes.of(task).orElseThrow().forEachSide(side -> {
        List<Long> words = new ArrayList<>();
        for (long word : side) {
          words.add(word);
        }
        sides.add(words);
        return true;
      });
      assertThat(sides).hasSameSizeAs(dichotomies(task));
    }
  }

  @Test
  void theBestPairIsThatOfAllPairs() {
    Random random = new Random(4);
    for (int trial = 0; trial < 8; trial++) {
      TrainingTask task = TrainingTask.of(2, 2, random(random, 9, 4), Loss.MISFITS);
      int best = Integer.MAX_VALUE;
      Set<Integer> sets = dichotomies(task);
      for (int one : sets) {
        for (int other : sets) {
          best = Math.min(best, misfits(task, one | other));
        }
      }
      PlanarMisfits planar = PlanarMisfits.of(task, () -> false).orElseThrow();
      int found = planar.guess(5, () -> false).misfits();
      assertThat(found).isGreaterThanOrEqualTo(best);
      for (Optional<PlanarMisfits.Pair> next = planar.better(found, () -> false);
          next.isPresent();
          next = planar.better(found, () -> false)) {
        found = next.get().misfits();
      }
      assertThat(found).isEqualTo(best);
    }
  }

  /** A ring of zeros around ones: half-planes miss some, and nothing else is better. */
  private static List<Example> ring(int ones) {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < ones; i++) {
      rows.add(row(1, i, (long) i * i));
    }
    for (int copy = 0; copy < 3; copy++) {
      rows.add(row(0, 8, 900));
      rows.add(row(0, 8, -900));
      rows.add(row(0, 900, 100));
      rows.add(row(0, -900, 100));
    }
    return rows;
  }

  @Test
  void provesTheOptimumAndNoMore() {
    TrainingTask task = TrainingTask.of(2, 2, ring(17), Loss.MISFITS);
    PlanarMisfits planar = PlanarMisfits.of(task, () -> false).orElseThrow();
    assertThat(planar.exception()).isGreaterThan(0);
    int optimum = planar.guess(5, () -> false).misfits();
    assertThat(planar.atLeast(Rational.of(optimum + 1), () -> false)).contains(false);
    assertThat(planar.atLeast(Rational.of(planar.exception() + 1), () -> false)).contains(false);
    int provable = Math.min(optimum, planar.exception());
    assertThat(planar.atLeast(Rational.of(provable), () -> false)).contains(true);
  }

  @Test
  void isOnlyForMisfitsOfTwoLabelsInThePlane() {
    assertThat(PlanarMisfits.of(TrainingTask.of(2, 2, ring(5), Loss.ABSOLUTE), () -> false))
        .isEmpty();
    assertThat(PlanarMisfits.of(TrainingTask.of(3, 2, ring(5), Loss.MISFITS), () -> false))
        .isEmpty();
    List<Example> three = List.of(row(0, 0, 0), row(1, 1, 0), row(2, 0, 1));
    assertThat(PlanarMisfits.of(TrainingTask.of(2, 2, three, Loss.MISFITS), () -> false))
        .isEmpty();
    List<Example> negative = List.of(row(-1, 0, 0), row(1, 1, 0));
    assertThat(PlanarMisfits.of(TrainingTask.of(2, 2, negative, Loss.MISFITS), () -> false))
        .isEmpty();
    List<Example> far = List.of(row(0, 1L << 40, 0), row(1, 1, 0));
    assertThat(PlanarMisfits.of(TrainingTask.of(2, 2, far, Loss.MISFITS), () -> false))
        .isEmpty();
    assertThat(PlanarMisfits.of(
            TrainingTask.of(2, 3, List.of(row(0, 1, 1, 1)), Loss.MISFITS), () -> false))
        .isEmpty();
  }
}
