package org.reluworkbench.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Table;

class OverparameterisedFitTest {

  private static Table table(int dimension, Example... examples) {
    List<String> names = IntStream.range(0, dimension).mapToObj(i -> "x" + i).toList();
    return Table.of(new Dataset(names, List.of(examples)));
  }

  private static Example example(long label, long... input) {
    return new Example(Vector.of(input), Rational.of(label));
  }

  private static FitOutcome fit(Table table) {
    return OverparameterisedFit.fit(table, 1, () -> false);
  }

  private static FitOutcome.Fitted fitted(Table table) {
    return (FitOutcome.Fitted) fit(table);
  }

  @Test
  void fitsExclusiveOrWithThreeUnits() {
    Table xor = table(2, example(0, 0, 0), example(1, 0, 1), example(1, 1, 0), example(0, 1, 1));
    FitOutcome.Fitted fit = fitted(xor);
    assertThat(fit.network().units()).isLessThanOrEqualTo(3);
    for (int row = 0; row < 4; row++) {
      assertThat(fit.network().at(xor.input(row))).isEqualTo(xor.labels().get(row));
      assertThat(fit.network().toWeights().at(xor.input(row)))
          .isEqualTo(xor.labels().get(row));
    }
  }

  @Test
  void fitsNothingByTheZeroFunction() {
    FitOutcome.Fitted fit = fitted(table(3));
    assertThat(fit.inputs()).isZero();
    assertThat(fit.network().at(Vector.of(1, 2, 3))).isEqualTo(Rational.ZERO);
  }

  @Test
  void fitsOnePointOfNoDimension() {
    FitOutcome.Fitted fit = fitted(table(0, example(7), example(7)));
    assertThat(fit.repetitions()).isEqualTo(1);
    assertThat(fit.network().at(Vector.zero(0))).isEqualTo(Rational.of(7));
  }

  @Test
  void leavesOutUnitsThatChangeNoSlope() {
    Example[] line =
        IntStream.range(0, 50).mapToObj(i -> example(2L * i, i)).toArray(Example[]::new);
    assertThat(fitted(table(1, line)).network().units()).isEqualTo(1);
  }

  @Test
  void picksASingleColumnWhereThatTellsAllPointsApart() {
    Table table = table(3, example(1, 4, 1, 4), example(2, 4, 2, 4), example(0, 5, 3, 4));
    assertThat(fitted(table).network().direction()).isEqualTo(Vector.of(0, 1, 0));
  }

  @Test
  void readsAGridAsTheDigitsOfANumber() {
    Example[] grid = IntStream.range(0, 1000)
        .mapToObj(i -> example(i * 7919L % 101, i % 10, i / 10 % 10, i / 100))
        .toArray(Example[]::new);
    assertThat(fitted(table(3, grid)).network().direction()).isEqualTo(Vector.of(1, 10, 100));
  }

  @Test
  void fitsNumbersThatNoCommonDenominatorHolds() {
    Rational tiny = Rational.parse("1/100000000000000000000000000057");
    Table table = Table.of(new Dataset(
        List.of("x", "y"),
        List.of(
            new Example(Vector.of(Rational.ZERO, tiny), Rational.ONE),
            new Example(Vector.of(tiny, Rational.ZERO), tiny),
            new Example(Vector.of(tiny, tiny), Rational.ZERO),
            new Example(Vector.of(Rational.parse("1e40"), tiny), Rational.of(3)))));
    FitOutcome.Fitted fit = fitted(table);
    for (int row = 0; row < 4; row++) {
      assertThat(fit.network().at(table.input(row))).isEqualTo(table.labels().get(row));
    }
  }

  @Test
  void namesRowsThatContradictEachOther() {
    FitOutcome outcome = fit(table(1, example(1, 5), example(1, 6), example(2, 5), example(1, 5)));
    assertThat(outcome)
        .isEqualTo(new FitOutcome.Contradictory(
            List.of(new RowConflict.TwoLabels(1, Rational.ONE, 3, Rational.TWO)), 1));
  }

  @Test
  void namesRowsWithNegativeLabels() {
    FitOutcome.Contradictory outcome =
        (FitOutcome.Contradictory) fit(table(1, example(1, 5), example(-1, 6)));
    assertThat(outcome.conflicts().get(0).message())
        .isEqualTo(
            "row 2 has the negative label -1, but the output of a network is never negative");
  }

  @Test
  void givesUpWhenAsked() {
    // No column, nor any short combination, tells the points apart at once.
    Example[] points = IntStream.range(0, 3000)
        .mapToObj(i -> example(1, i % 2, i / 2 % 50 * 1_000_003L, i / 100 * 1_000_003L))
        .toArray(Example[]::new);
    assertThat(OverparameterisedFit.fit(table(3, points), 1, () -> true))
        .isEqualTo(new FitOutcome.Stopped());
  }
}
