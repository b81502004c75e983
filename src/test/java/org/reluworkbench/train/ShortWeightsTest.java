package org.reluworkbench.train;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.reluworkbench.problem.optimum.TrainingTask;

class ShortWeightsTest {

  private static final Rational LONG = Rational.ofExactly(Math.PI);

  /** {@code [bias + sign [slope x + constant]]}. */
  private static Weights unit(Rational bias, Rational sign, Rational slope, Rational constant) {
    return new Weights(
        List.of(new AffineFunction(Vector.of(slope), constant)), List.of(sign), bias);
  }

  private static TrainingTask labels(Loss loss, long... labels) {
    List<Example> rows = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      rows.add(new Example(Vector.of(i), Rational.of(labels[i])));
    }
    return TrainingTask.of(1, 1, rows, loss);
  }

  @Test
  void whatTheDataLeaveOpenIsRounded() {
    TrainingTask task = labels(Loss.ABSOLUTE, 1, 0);
    Weights found =
        unit(Rational.ONE, Rational.MINUS_ONE, LONG.plus(LONG), LONG.times(Rational.of(-1, 2)));
    assertThat(task.lossOf(found)).isEqualTo(Rational.ZERO);
    assertThat(ShortWeights.of(task, found))
        .isEqualTo(unit(Rational.ONE, Rational.MINUS_ONE, Rational.of(6), Rational.of(-2)));
  }

  @Test
  void numbersThatDependOnEachOtherAreMovedTogether() {
    TrainingTask task = labels(Loss.MAXIMUM, 0, 1, 0);
    Weights found = unit(LONG, Rational.MINUS_ONE, Rational.ZERO, LONG.minus(Rational.of(1, 2)));
    assertThat(task.lossOf(found)).isEqualTo(Rational.of(1, 2));
    assertThat(ShortWeights.of(task, found))
        .isEqualTo(unit(Rational.of(7, 2), Rational.MINUS_ONE, Rational.ZERO, Rational.of(3)));
  }

  @Test
  void whatTheLossDeterminesStays() {
    TrainingTask task = labels(Loss.SQUARED, 0, 3, 5, 9);
    Rational slope = Rational.of(29, 10);
    Weights least = unit(Rational.ZERO, Rational.ONE, slope, Rational.of(-1, 10));
    assertThat(ShortWeights.of(task, least)).isEqualTo(least);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void neverCostsLossNorLength(Loss loss) {
    Random random = new Random(loss.ordinal());
    for (int trial = 0; trial < 40; trial++) {
      List<Example> rows = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        rows.add(new Example(
            Vector.of(random.nextInt(5), random.nextInt(5)), Rational.of(random.nextInt(3))));
      }
      TrainingTask task = TrainingTask.of(2, 2, rows, loss);
      Weights found = new Weights(
          List.of(function(random), function(random)),
          List.of(Rational.MINUS_ONE, Rational.ONE),
          Rational.ofExactly(random.nextGaussian()));
      Weights shorter = ShortWeights.of(task, found);
      assertThat(task.lossOf(shorter)).isLessThanOrEqualTo(task.lossOf(found));
      assertThat(shorter.outputWeights()).isEqualTo(found.outputWeights());
      assertThat(shorter.toString()).hasSizeLessThanOrEqualTo(found.toString().length());
    }
  }

  private static AffineFunction function(Random random) {
    return new AffineFunction(
        Vector.of(
            Rational.ofExactly(random.nextGaussian()), Rational.ofExactly(random.nextGaussian())),
        Rational.ofExactly(random.nextGaussian()));
  }
}
