package org.reluworkbench.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Table;

class CompactFitTest {

  private static Table table(int dimension, List<Example> examples) {
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      names.add("x" + i);
    }
    return Table.of(new Dataset(names, examples));
  }

  /** Coordinates from so many that points in special position are a rarity. */
  private static Table general(int size, int dimension, long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int p = 0; p < size; p++) {
      List<Rational> input = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        input.add(Rational.of(random.nextInt(1_000_000), 1000));
      }
      examples.add(new Example(Vector.of(input), Rational.of(random.nextInt(30), 7)));
    }
    return table(dimension, examples);
  }

  private static void requireFit(Table table, Weights weights) {
    for (int row = 0; row < table.rows(); row++) {
      assertThat(weights.at(table.input(row))).isEqualTo(table.labels().get(row));
    }
  }

  @Test
  void takesThreeUnitsForAsManyPointsAsThereAreDimensions() {
    Table table = general(61, 5, 3);
    FitOutcome.Compact fit = (FitOutcome.Compact) CompactFit.fit(table, 1, () -> false);
    // No label is less than the least, and at most 60 of 61 are greater.
    assertThat(fit.weights().units().size()).isLessThanOrEqualTo(3 * 12);
    requireFit(table, fit.weights());
  }

  @Property(tries = 60)
  void everyRowIsFittedByTheDefinition(
      @ForAll @IntRange(max = 25) int size,
      @ForAll @IntRange(min = 1, max = 6) int dimension,
      @ForAll long seed) {
    Table table = general(size, dimension, seed);
    FitOutcome outcome = CompactFit.fit(table, seed, () -> false);
    FitOutcome.Compact fit = (FitOutcome.Compact) outcome;
    int groups = (size + dimension - 1) / dimension;
    assertThat(fit.weights().units().size()).isLessThanOrEqualTo(3 * groups + 3);
    requireFit(table, fit.weights());
  }

  @Test
  void saysThatPointsOnALineAreNotInGeneralPosition() {
    List<Example> line = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      line.add(new Example(Vector.of(i, 2L * i, 5), Rational.of(i)));
    }
    FitOutcome.NotGeneral outcome =
        (FitOutcome.NotGeneral) CompactFit.fit(table(3, line), 1, () -> false);
    assertThat(outcome.why()).startsWith("the points are not in general position: 8 of 9");
  }

  @Property(tries = 60)
  void degenerateDataIsFittedOrRefusedNeverFittedWrongly(
      @ForAll @IntRange(max = 20) int size,
      @ForAll @IntRange(min = 1, max = 4) int dimension,
      @ForAll @IntRange(min = 1, max = 4) int values,
      @ForAll long seed) {
    Table table = OverparameterisedFitProperties.random(size, dimension, values, seed);
    FitOutcome outcome = CompactFit.fit(table, seed, () -> false);
    if (outcome instanceof FitOutcome.Compact fit) {
      requireFit(table, fit.weights());
    } else {
      assertThat(outcome).isInstanceOf(FitOutcome.NotGeneral.class);
    }
  }

  @Test
  void stopsWhenAsked() {
    assertThat(CompactFit.fit(general(20, 3, 1), 1, () -> true))
        .isEqualTo(new FitOutcome.Stopped());
  }
}
