package org.reluworkbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/** Every loss on small data in special position, compared with an enumeration; planted networks. */
class BruteForceTest {

  private static Example row(long label, long... input) {
    return new Example(Vector.of(input), Rational.of(label));
  }

  private static Example onCircle(long label, int t) {
    Rational one = Rational.of(1 - (long) t * t, 1 + (long) t * t);
    Rational other = Rational.of(2L * t, 1 + (long) t * t);
    return new Example(Vector.of(List.of(one, other)), Rational.of(label));
  }

  private static Map<String, List<Example>> shapes() {
    return Map.of(
        "a line", List.of(row(1, -2), row(0, -1), row(2, 0), row(0, 1), row(3, 3)),
        "a circle", List.of(onCircle(1, 0), onCircle(0, 1), onCircle(2, 2), onCircle(0, -1)),
        "a grid", List.of(row(1, 0, 0), row(0, 0, 1), row(0, 1, 0), row(1, 1, 1)),
        "collinear", List.of(row(0, 0, 0), row(2, 1, 2), row(-1, 2, 4), row(1, 3, 6)),
        "all equal", List.of(row(1, 2, 2), row(0, 2, 2), row(0, 2, 2), row(5, 2, 2)),
        "repeated", List.of(row(1, 0), row(1, 0), row(0, 1), row(2, 2), row(3, 1)),
        "one point", List.of(row(3, 1, 1)),
        "one negative label", List.of(row(-2, 1, 1)));
  }

  static Stream<Arguments> everyLossOnEveryShape() {
    return shapes().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .flatMap(shape -> Stream.of(Loss.values())
            .map(loss -> Arguments.of(shape.getKey(), loss, shape.getValue())));
  }

  private static void agrees(TrainingTask task) {
    Rational judged =
        task.loss() == Loss.SQUARED ? SquaresEnumeration.optimum(task) : Enumeration.optimum(task);
    assertThat(certified(task)).as(task + ": " + task.points()).isEqualTo(judged);
  }

  /** The optimum, whose certificate is checked. */
  private static Rational certified(TrainingTask task) {
    TrainingResult result =
        GlobalTrainer.train(task, Budget.of(Duration.ofMinutes(3)), progress -> {});
    assertThat(result instanceof TrainingResult.Optimal)
        .as(task + " " + task.points() + " " + result.statistics())
        .isTrue();
    assertThat(CertificateChecker.check(new Certificate.Optimum(
            Map.of(), task, result.weights(), result.loss(), result.lowerBound(), result.proof())))
        .noneMatch(Finding.Rejected.class::isInstance);
    return result.loss();
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("everyLossOnEveryShape")
  void oneUnitOnDataInSpecialPosition(String shape, Loss loss, List<Example> rows) {
    agrees(TrainingTask.of(1, rows.get(0).input().dimension(), rows, loss));
  }

  @Test
  void leastSquaresOfOneUnitOnRandomData() {
    Random random = new Random(3);
    agrees(TrainingTask.of(1, 1, random(random, 6, 1), Loss.SQUARED));
    agrees(TrainingTask.of(1, 2, random(random, 4, 2), Loss.SQUARED));
  }

  @Test
  void leastSquaresOfTwoUnits() {
    agrees(TrainingTask.of(2, 1, List.of(row(2, 0), row(0, 1), row(3, 1)), Loss.SQUARED));
  }

  private static List<Example> random(Random random, int rows, int dimension) {
    List<Example> data = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      data.add(row(random.nextInt(5) - 1, random.longs(dimension, -3, 4).toArray()));
    }
    return data;
  }

  static Stream<Arguments> everyLossAndOneToThreeUnits() {
    return Stream.of(Loss.values())
        .flatMap(loss -> Stream.of(1, 2, 3).map(units -> Arguments.of(loss, units)));
  }

  @ParameterizedTest
  @MethodSource("everyLossAndOneToThreeUnits")
  void recoversAPlantedNetwork(Loss loss, int units) {
    Weights planted = new Weights(
        List.of(
                new AffineFunction(Vector.of(2, 1), Rational.of(-1)),
                new AffineFunction(Vector.of(-1, 3), Rational.of(2)),
                new AffineFunction(Vector.of(1, -2), Rational.of(1)))
            .subList(0, units),
        List.of(Rational.ONE, Rational.MINUS_ONE, Rational.ONE).subList(0, units),
        Rational.ONE);
    Random random = new Random(units);
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Vector input = Vector.of(random.longs(2, -3, 4).toArray());
      rows.add(new Example(input, planted.at(input)));
    }
    assertThat(certified(TrainingTask.of(units, 2, rows, loss))).isEqualTo(Rational.ZERO);
  }
}
