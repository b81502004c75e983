package org.reluworkbench.train.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluworkbench.network.RidgeNetwork;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Table;

class OverparameterisedFitProperties {

  /** Distinct inputs with rational labels; few values, so that coordinates and labels often agree. */
  static Table random(int size, int dimension, int values, long seed) {
    Random random = new Random(seed);
    Map<Vector, Rational> labels = new LinkedHashMap<>();
    for (int p = 0; p < size; p++) {
      List<Rational> input = new ArrayList<>();
      for (int i = 0; i < dimension; i++) {
        input.add(Rational.of(random.nextInt(values) - values / 2, 1 + random.nextInt(3)));
      }
      labels.put(Vector.of(input), Rational.of(random.nextInt(5), 1 + random.nextInt(4)));
    }
    List<Example> examples = new ArrayList<>();
    labels.forEach((input, label) -> examples.add(new Example(input, label)));
    List<String> names = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      names.add("x" + i);
    }
    return Table.of(new Dataset(names, examples));
  }

  @Property(tries = 200)
  void everyRowIsFittedByAnIndependentEvaluation(
      @ForAll @IntRange(max = 40) int size,
      @ForAll @IntRange(min = 1, max = 5) int dimension,
      @ForAll @IntRange(min = 1, max = 50) int values,
      @ForAll long seed) {
    Table table = random(size, dimension, values, seed);
    FitOutcome.Fitted fit = (FitOutcome.Fitted) OverparameterisedFit.fit(table, seed, () -> false);
    RidgeNetwork network = fit.network();
    assertThat(fit.inputs()).isEqualTo(table.rows());
    assertThat(network.units()).isLessThanOrEqualTo(Math.max(0, table.rows() - 1));
    assertThat(network.direction().toList()).allMatch(Rational::isInteger);
    for (int row = 0; row < table.rows(); row++) {
      assertThat(network.toWeights().at(table.input(row)))
          .isEqualTo(table.labels().get(row));
      assertThat(network.at(table.input(row))).isEqualTo(table.labels().get(row));
    }
  }

  @Property(tries = 50)
  void hugeNumbersAreSortedAndFittedAsWell(
      @ForAll @IntRange(max = 12) int size, @ForAll long seed) {
    Random random = new Random(seed);
    List<Example> examples = new ArrayList<>();
    for (int p = 0; p < size; p++) {
      examples.add(new Example(
          Vector.of(Rational.of(random.nextLong()), Rational.of(random.nextLong(), 1L + p)),
          Rational.of(random.nextInt(9))));
    }
    Table table = Table.of(new Dataset(List.of("x", "y"), examples));
    FitOutcome.Fitted fit = (FitOutcome.Fitted) OverparameterisedFit.fit(table, seed, () -> false);
    for (Example example : examples) {
      assertThat(fit.network().at(example.input())).isEqualTo(example.label());
    }
  }
}
