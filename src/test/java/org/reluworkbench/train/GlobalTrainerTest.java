package org.reluworkbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PlanarMisfits;
import org.reluworkbench.problem.optimum.ProvedBound;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/** Optima on tiny data, compared with an enumeration of all cells, and on data of known optimum. */
class GlobalTrainerTest {

  private static TrainingResult.Optimal optimal(TrainingTask task) {
    TrainingResult result =
        GlobalTrainer.train(task, Budget.of(Duration.ofMinutes(2)), progress -> {});
    assertThat(result instanceof TrainingResult.Optimal)
        .as(task + " " + task.points() + " " + result.statistics())
        .isTrue();
    TrainingResult.Optimal optimal = (TrainingResult.Optimal) result;
    assertThat(task.lossOf(optimal.weights())).isEqualTo(optimal.loss());
    if (optimal.proof() instanceof OptimumProof.ByDichotomies) {
      assertThat(PlanarMisfits.of(task, () -> false)
              .orElseThrow()
              .atLeast(optimal.loss(), () -> false))
          .contains(true);
      return optimal;
    }
    assertThat(ProvedBound.of(task, optimal.proof()))
        .as("the bound of " + task)
        .satisfies(bound -> assertThat(
                bound.compareTo(optimal.loss()) >= 0 || everyPieceIsEmpty(bound, optimal.loss()))
            .isTrue());
    return optimal;
  }

  /** Without any leaf that is not empty there is no bound; the loss is then zero. */
  private static boolean everyPieceIsEmpty(Rational bound, Rational loss) {
    return bound.isZero() && loss.isZero();
  }

  private static Example row(long label, long... input) {
    return new Example(Vector.of(input), Rational.of(label));
  }

  private static void agrees(int units, int dimension, List<Example> rows, Loss loss) {
    TrainingTask task = TrainingTask.of(units, dimension, rows, loss);
    assertThat(optimal(task).loss()).as(task + ": " + rows).isEqualTo(Enumeration.optimum(task));
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"ABSOLUTE", "MAXIMUM", "MISFITS"})
  void agreesWithTheEnumerationForOneUnit(Loss loss) {
    Random random = new Random(loss.ordinal());
    for (int trial = 0; trial < 2; trial++) {
      agrees(1, 2, random(random, 4, 2, trial % 2 == 0), loss);
      agrees(1, 1, random(random, 5, 1, false), loss);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"ABSOLUTE", "MAXIMUM", "MISFITS"})
  void agreesWithTheEnumerationForTwoUnits(Loss loss) {
    Random random = new Random(10 + loss.ordinal());
    for (int trial = 0; trial < 1; trial++) {
      agrees(2, 1, random(random, 4, 1, trial % 2 == 0), loss);
    }
    agrees(2, 2, List.of(row(1, 0, 0), row(0, 1, 0), row(0, 0, 1), row(2, 1, 1)), loss);
  }

  private static List<Example> random(Random random, int rows, int dimension, boolean binary) {
    List<Example> data = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      long[] input = random.longs(dimension, -2, 3).toArray();
      data.add(row(binary ? random.nextInt(2) : random.nextInt(5) - 1, input));
    }
    return data;
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void findsTheOptimumOfOddData(Loss loss) {
    assertThat(optimal(TrainingTask.of(2, 2, List.of(), loss)).loss()).isEqualTo(Rational.ZERO);
    assertThat(optimal(TrainingTask.of(2, 2, List.of(row(3, 1, 1)), loss)).loss())
        .isEqualTo(Rational.ZERO);
    assertThat(optimal(TrainingTask.of(1, 0, List.of(row(3), row(3), row(0)), loss))
            .loss())
        .isEqualTo(
            switch (loss) {
              case ABSOLUTE -> Rational.of(3);
              case SQUARED -> Rational.of(6);
              case MAXIMUM -> Rational.of(3, 2);
              case MISFITS -> Rational.ONE;
            });
    List<Example> equal = List.of(row(1, 2, 2), row(1, 2, 2), row(0, 2, 2), row(-1, 2, 2));
    assertThat(optimal(TrainingTask.of(2, 2, equal, loss)).loss())
        .isEqualTo(
            switch (loss) {
              case ABSOLUTE -> Rational.of(3);
              case SQUARED -> Rational.of(11, 4);
              case MAXIMUM -> Rational.ONE;
              case MISFITS -> Rational.of(2);
            });
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void findsTheOptimumOfCollinearPoints(Loss loss) {
    // 0 1 0 1 on a line: two units can fit three of the four, and a tent the last.
    List<Example> rows = List.of(row(0, 0, 0), row(1, 1, 1), row(0, 2, 2), row(1, 3, 3));
    TrainingTask task = TrainingTask.of(2, 2, rows, loss);
    TrainingTask line =
        TrainingTask.of(2, 1, List.of(row(0, 0), row(1, 1), row(0, 2), row(1, 3)), loss);
    assertThat(optimal(task).loss()).isEqualTo(optimal(line).loss());
  }

  @ParameterizedTest
  @EnumSource(
      value = Loss.class,
      names = {"ABSOLUTE", "SQUARED", "MAXIMUM"})
  void fitsAPlantedNetwork(Loss loss) {
    for (int units = 1; units <= 2; units++) {
      Random random = new Random(units);
      Weights planted = planted(random, units);
      List<Example> rows = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Vector input = Vector.of(random.longs(2, -4, 5).toArray());
        rows.add(new Example(input, planted.at(input)));
      }
      assertThat(optimal(TrainingTask.of(units, 2, rows, loss)).loss()).isEqualTo(Rational.ZERO);
    }
  }

  private static Weights planted(Random random, int units) {
    List<AffineFunction> functions = new ArrayList<>();
    List<Rational> outputs = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      functions.add(new AffineFunction(
          Vector.of(random.longs(2, -2, 3).toArray()), Rational.of(random.nextInt(3) - 1)));
      outputs.add(unit % 2 == 0 ? Rational.ONE : Rational.MINUS_ONE);
    }
    return new Weights(functions, outputs, Rational.ONE);
  }

  @Test
  void leastSquaresOfOneUnitOnALineIsThatOfTheBestPiece() {
    // 0, 0, 0 then 1, 3: the hinge at 2 fits best; its slope is chosen freely.
    List<Example> rows = List.of(row(0, 0), row(0, 1), row(0, 2), row(1, 3), row(3, 4));
    assertThat(optimal(TrainingTask.of(1, 1, rows, Loss.SQUARED)).loss()).isEqualTo(Rational.ZERO);
    List<Example> zigzag = List.of(row(0, 0), row(2, 1), row(0, 2));
    assertThat(optimal(TrainingTask.of(1, 1, zigzag, Loss.SQUARED)).loss()).isEqualTo(Rational.TWO);
    List<Example> bumps = List.of(row(0, 0), row(2, 1), row(0, 2), row(2, 3));
    assertThat(optimal(TrainingTask.of(1, 1, bumps, Loss.SQUARED)).loss().signum())
        .isPositive();
  }

  @Test
  void labelsTheIncumbentAndItsGapWhenThereIsNoTime() {
    List<Example> rows = random(new Random(5), 12, 2, false);
    TrainingTask task = TrainingTask.of(2, 2, rows, Loss.ABSOLUTE);
    TrainingResult result = GlobalTrainer.train(task, Budget.of(Duration.ZERO), progress -> {});
    assertThat(result instanceof TrainingResult.Bounded).isTrue();
    assertThat(result.loss()).isEqualTo(task.lossOf(result.weights()));
    assertThat(result.lowerBound()).isLessThanOrEqualTo(result.loss());
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void provesTheBoundThatItStoppedWith(Loss loss) {
    TrainingTask task = TrainingTask.of(1, 2, random(new Random(3), 9, 2, false), loss);
    Budget budget = Budget.of(Duration.ofMinutes(1));
    int pieces = loss == Loss.MAXIMUM ? 12 : 24;
    List<TrainingOptions.Resumed> saved = new ArrayList<>();
    TrainingResult early = GlobalTrainer.train(
        task,
        TrainingOptions.DEFAULT,
        budget,
        progress -> {},
        new Checkpoints(Duration.ZERO, state -> {
          saved.add(state);
          if (saved.size() == pieces) {
            budget.cancel();
          }
        }));
    assertThat(early instanceof TrainingResult.Bounded)
        .as("" + early.statistics())
        .isTrue();
    assertThat(early.lowerBound().signum()).isPositive();
    assertThat(ProvedBound.of(task, early.proof())).isGreaterThanOrEqualTo(early.lowerBound());
    TrainingResult later = GlobalTrainer.train(
        task,
        TrainingOptions.DEFAULT.resuming(early.weights(), early.proof()),
        Budget.of(Duration.ofMinutes(1)),
        progress -> {});
    assertThat(later.loss()).isEqualTo(optimal(task).loss());
  }

  @Test
  void goesOnWhereAnEarlierSearchEnded() {
    List<Example> rows = random(new Random(7), 6, 2, false);
    TrainingTask task = TrainingTask.of(2, 2, rows, Loss.ABSOLUTE);
    TrainingResult early = GlobalTrainer.train(task, Budget.of(Duration.ZERO), progress -> {});
    TrainingResult later = GlobalTrainer.train(
        task,
        TrainingOptions.DEFAULT.resuming(early.weights(), early.proof()),
        Budget.of(Duration.ofMinutes(1)),
        progress -> {});
    assertThat(later.loss()).isEqualTo(optimal(task).loss());
    TrainingResult again = GlobalTrainer.train(
        task,
        TrainingOptions.DEFAULT.resuming(later.weights(), later.proof()),
        Budget.of(Duration.ofMinutes(1)),
        progress -> {});
    assertThat(again instanceof TrainingResult.Optimal).isTrue();
    assertThat(again.statistics().pieces()).isZero();
  }

  @Test
  void goesOnFromEveryCheckpointOfAProcessThatDied() {
    List<Example> rows = random(new Random(7), 6, 2, false);
    TrainingTask task = TrainingTask.of(2, 2, rows, Loss.ABSOLUTE);
    List<TrainingOptions.Resumed> saved = new ArrayList<>();
    TrainingResult whole = GlobalTrainer.train(
        task,
        TrainingOptions.DEFAULT,
        Budget.of(Duration.ofMinutes(1)),
        progress -> {},
        new Checkpoints(Duration.ZERO, saved::add));
    assertThat(whole instanceof TrainingResult.Optimal).isTrue();
    assertThat(saved).hasSizeGreaterThan(1);
    TrainingOptions.Resumed last = saved.get(saved.size() - 1);
    for (TrainingOptions.Resumed state : List.of(saved.get(saved.size() / 2), last)) {
      TrainingResult later = GlobalTrainer.train(
          task,
          TrainingOptions.DEFAULT.resuming(state.weights(), state.proof()),
          Budget.of(Duration.ofMinutes(1)),
          progress -> {});
      assertThat(later instanceof TrainingResult.Optimal).isTrue();
      assertThat(later.loss()).isEqualTo(whole.loss());
      assertThat(later.statistics().pieces()).isLessThan(whole.statistics().pieces());
    }
  }

  @Test
  void whatHalfPlanesProveOfOneUnitTheEnumerationConfirms() {
    Random random = new Random(11);
    int proved = 0;
    for (int trial = 0; trial < 2; trial++) {
      List<Example> rows = new ArrayList<>(random(random, 2, 2, true));
      for (int i = 0; i < 4; i++) {
        rows.add(row(1, i, (long) i * i));
      }
      rows.add(row(0, 1 + trial % 2, 2));
      TrainingTask task = TrainingTask.of(1, 2, rows, Loss.MISFITS);
      TrainingResult.Optimal optimal = optimal(task);
      assertThat(optimal.loss()).isEqualTo(Enumeration.optimum(task));
      proved += optimal.proof() instanceof OptimumProof.ByDichotomies ? 1 : 0;
    }
    assertThat(proved).isPositive();
  }

  @Test
  void missesFewestByTwoHalfPlanes() {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      rows.add(row(1, i, (long) i * i % 19));
    }
    for (int i = 0; i < 6; i++) {
      rows.add(row(0, 40 + i, 3 * i));
      rows.add(row(0, -20 - i, 5 * i));
    }
    rows.add(row(0, 9, 9));
    TrainingTask task = TrainingTask.of(2, 2, rows, Loss.MISFITS);
    TrainingResult.Optimal optimal = optimal(task);
    assertThat(optimal.loss()).isEqualTo(Rational.ONE);
    assertThat(optimal.proof()).isEqualTo(new OptimumProof.ByDichotomies());
  }

  @Test
  void fewMisfitsAreFoundBeforeTheSearchBegins() {
    Random random = new Random(3);
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      long[] input = random.longs(4, -9, 10).toArray();
      rows.add(row(Math.max(0, 2 * input[0] - input[1] + input[3]), input));
    }
    TrainingTask task = TrainingTask.of(1, 4, rows, Loss.MISFITS);
    TrainingResult result =
        GlobalTrainer.train(task, Budget.of(Duration.ofSeconds(20)), progress -> {});
    assertThat(result.loss()).isEqualTo(Rational.ZERO);
    assertThat(result.statistics().pieces()).isLessThan(10);
  }
}
