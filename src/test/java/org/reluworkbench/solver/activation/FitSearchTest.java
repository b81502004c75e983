package org.reluworkbench.solver.activation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.activation.ActivationProofChecker;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

class FitSearchTest {

  /** The points 0, 1, 2, ... on a line through (offset, offset, ...), with these labels. */
  private static Training line(int units, int dimension, Rational step, int... labels) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < labels.length; i++) {
      Vector.Builder input = Vector.builder(dimension);
      for (int j = 0; j < dimension; j++) {
        input.set(j, step.times(Rational.of(i)).plus(Rational.of(1000)));
      }
      examples.add(new Example(input.build(), Rational.of(labels[i])));
    }
    return new Training(units, dimension, examples);
  }

  private static boolean fits(Training problem) {
    FitResult result = FitSearch.run(problem, () -> false);
    if (result instanceof FitResult.Fits fits) {
      assertThat(problem.violation(fits.weights())).isEmpty();
      return true;
    }
    assertThat(result).isInstanceOf(FitResult.Refuted.class);
    assertThat(ActivationProofChecker.rejection(problem, ((FitResult.Refuted) result).proof()))
        .isEmpty();
    return false;
  }

  @Test
  void countsTheKinksOfDataOnALine() {
    for (int dimension = 1; dimension <= 3; dimension++) {
      for (Rational step : List.of(Rational.ONE, Rational.of(1, 1_000_003))) {
        assertThat(fits(line(1, dimension, step, 1, 1, 2, 3, 4))).isTrue();
        assertThat(fits(line(1, dimension, step, 1, 2, 1))).isFalse();
        assertThat(fits(line(2, dimension, step, 0, 0, 1, 1, 0, 0))).isTrue();
        assertThat(fits(line(2, dimension, step, 1, 3, 1, 3, 1))).isFalse();
        assertThat(fits(line(3, dimension, step, 1, 3, 1, 3, 1))).isTrue();
        assertThat(fits(line(3, dimension, step, 1, 3, 1, 3, 1, 3, 1))).isFalse();
      }
    }
  }

  @Test
  void dealsWithNoDataOnePointAndNoCoordinate() {
    assertThat(fits(new Training(2, 2, List.of()))).isTrue();
    assertThat(fits(line(2, 2, Rational.ONE, 5))).isTrue();
    assertThat(fits(new Training(1, 0, List.of(new Example(Vector.zero(0), Rational.ONE)))))
        .isTrue();
  }

  /** With 20 units there are a million forms an example: too many for the table. */
  @Test
  void dealsWithManyUnits() {
    assertThat(fits(line(8, 1, Rational.ONE, 1, 0, 2, 1))).isTrue();
    assertThat(fits(line(20, 1, Rational.ONE, 0, 1, 0))).isTrue();
  }

  /** The answer is the same each time, down to the proof. */
  @Test
  void isDeterministic() {
    Training problem = line(2, 2, Rational.of(1, 3), 1, 3, 1, 3, 1, 2, 5);
    assertThat(FitSearch.run(problem, () -> false)).isEqualTo(FitSearch.run(problem, () -> false));
  }

  @Test
  void stopsWheneverItIsTold() {
    Training problem = line(2, 2, Rational.ONE, 1, 3, 1, 3, 1, 2, 5);
    for (int calls = 0; calls < 40; calls += 3) {
      AtomicInteger left = new AtomicInteger(calls);
      FitResult result = FitSearch.run(problem, () -> left.getAndDecrement() <= 0);
      assertThat(result).isEqualTo(new FitResult.Stopped());
    }
  }
}
