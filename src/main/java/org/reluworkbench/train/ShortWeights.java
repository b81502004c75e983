package org.reluworkbench.train;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;

/**
 * Weights with shorter numbers and no greater loss. Where an optimum leaves weights a choice, the
 * search takes what floating point happened to propose, with all of its digits.
 *
 * <p>All numbers together are rounded to ever more digits, and as few as possible then moved so that
 * the outputs that matter stay as they are; after that each number by itself is rounded. The exact loss
 * decides.
 */
final class ShortWeights {

  private static final List<Integer> DIGITS = List.of(1, 2, 3, 4, 6, 9, 12);

  private final TrainingTask task;
  private final List<Rational> signs;
  private List<Rational> numbers;
  private Rational loss;

  private ShortWeights(TrainingTask task, Weights weights) {
    this.task = task;
    this.signs = weights.outputWeights();
    this.numbers = numbers(weights);
    this.loss = task.lossOf(weights);
  }

  /** Weights of no greater loss, with the same output weights; the given ones if none are shorter. */
  static Weights of(TrainingTask task, Weights weights) {
    ShortWeights shorter = new ShortWeights(task, weights);
    shorter.roundTogether();
    shorter.roundEach();
    return shorter.weights(shorter.numbers);
  }

  private static List<Rational> numbers(Weights weights) {
    List<Rational> numbers = new ArrayList<>(List.of(weights.bias()));
    for (AffineFunction unit : weights.units()) {
      numbers.addAll(unit.linear().toList());
      numbers.add(unit.constant());
    }
    return numbers;
  }

  private Weights weights(List<Rational> given) {
    int size = task.dimension() + 1;
    List<AffineFunction> units = new ArrayList<>();
    for (int first = 1; first < given.size(); first += size) {
      List<Rational> linear = given.subList(first, first + task.dimension());
      units.add(new AffineFunction(Vector.of(linear), given.get(first + task.dimension())));
    }
    return new Weights(units, signs, given.get(0));
  }

  /** Takes these numbers if they are shorter and the loss is no greater. */
  private boolean offer(List<Rational> shorter) {
    if (bits(shorter) >= bits(numbers)) {
      return false;
    }
    Rational value = task.lossOf(weights(shorter));
    if (value.compareTo(loss) > 0) {
      return false;
    }
    numbers = shorter;
    loss = value;
    return true;
  }

  private static int bits(List<Rational> numbers) {
    return numbers.stream().mapToInt(Rational::bitLength).sum();
  }

  private void roundTogether() {
    List<List<Rational>> matrix = new ArrayList<>();
    List<Rational> values = new ArrayList<>();
    Weights weights = weights(numbers);
    for (WeightedExample point : task.points()) {
      Rational output = weights.preActivation(point.input());
      if (output.signum() >= 0 && matters(point, output)) {
        matrix.add(outputAt(weights, point.input()));
        values.add(output);
      }
      for (int k = 0; k < signs.size(); k++) {
        if (weights.units().get(k).at(point.input()).isZero()) {
          matrix.add(row(Rational.ZERO, k, Rational.ONE, point.input()));
          values.add(Rational.ZERO);
        }
      }
    }
    List<Double> scales = Collections.nCopies(numbers.size(), 1.0);
    for (int digits : DIGITS) {
      List<Rational> rounded =
          numbers.stream().map(number -> rounded(number, digits)).toList();
      Optional<List<Rational>> moved = ExactEquations.solve(matrix, values, rounded, scales);
      if (moved.isPresent() && offer(moved.get())) {
        return;
      }
    }
  }

  /** Smaller errors than the largest may change. */
  private boolean matters(WeightedExample point, Rational output) {
    return task.loss() != Loss.MAXIMUM || task.share(point, output).equals(loss);
  }

  /** How the output at a point depends on the numbers while the same units are active there. */
  private List<Rational> outputAt(Weights weights, Vector point) {
    List<Rational> sum = row(Rational.ONE, 0, Rational.ZERO, point);
    for (int k = 0; k < signs.size(); k++) {
      if (weights.units().get(k).at(point).signum() > 0) {
        List<Rational> unit = row(Rational.ZERO, k, signs.get(k), point);
        for (int i = 0; i < unit.size(); i++) {
          sum.set(i, sum.get(i).plus(unit.get(i)));
        }
      }
    }
    return sum;
  }

  /** The bias times one factor and a unit's value at a point times another, as linear forms. */
  private List<Rational> row(Rational bias, int unit, Rational factor, Vector point) {
    List<Rational> row = new ArrayList<>(Collections.nCopies(numbers.size(), Rational.ZERO));
    row.set(0, bias);
    int first = 1 + unit * (task.dimension() + 1);
    for (int i = 0; i < task.dimension(); i++) {
      row.set(first + i, point.get(i).times(factor));
    }
    row.set(first + task.dimension(), factor);
    return row;
  }

  private void roundEach() {
    for (int i = 0; i < numbers.size(); i++) {
      List<Rational> shorter = new ArrayList<>(numbers);
      shorter.set(i, Rational.ZERO);
      boolean done = offer(shorter);
      for (int d = 0; d < DIGITS.size() && !done; d++) {
        shorter = new ArrayList<>(numbers);
        shorter.set(i, rounded(numbers.get(i), DIGITS.get(d)));
        done = offer(shorter);
      }
    }
  }

  private static Rational rounded(Rational number, int digits) {
    BigDecimal decimal = new BigDecimal(number.approximately()).round(new MathContext(digits));
    return Rational.parse(decimal.toPlainString());
  }
}
