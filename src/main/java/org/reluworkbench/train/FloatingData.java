package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;

/**
 * A task's data in floating point, each column moved and scaled so that its values are about -1 to 1.
 *
 * <p>Weights of a normalised network are kept as one array: the bias, then for each unit its
 * coefficients and its constant.
 */
final class FloatingData {

  private final TrainingTask task;
  private final int d;
  private final double[][] inputs;
  private final double[] labels;
  private final double[] weights;
  private final double[] centre;
  private final double[] scale;

  FloatingData(TrainingTask task) {
    this.task = task;
    this.d = task.dimension();
    int size = task.size();
    inputs = new double[size][d + 1];
    labels = new double[size];
    weights = new double[size];
    centre = new double[d];
    scale = new double[d];
    for (int p = 0; p < size; p++) {
      WeightedExample point = task.points().get(p);
      labels[p] = point.label().approximately();
      weights[p] = point.multiplicity();
      for (int i = 0; i < d; i++) {
        inputs[p][i] = point.input().get(i).approximately();
      }
      inputs[p][d] = 1;
    }
    for (int i = 0; i < d; i++) {
      standardise(i);
    }
  }

  private void standardise(int column) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (double[] input : inputs) {
      least = Math.min(least, input[column]);
      most = Math.max(most, input[column]);
    }
    centre[column] = inputs.length == 0 ? 0 : (float) ((least + most) / 2);
    double spread = (most - least) / 2;
    scale[column] = spread > 0 ? Math.scalb(1.0, -Math.getExponent(spread)) : 1;
    for (double[] input : inputs) {
      input[column] = (input[column] - centre[column]) * scale[column];
    }
  }

  TrainingTask task() {
    return task;
  }

  int size() {
    return inputs.length;
  }

  /** How many numbers a network has. */
  int parameters() {
    return 1 + task.units() * (d + 1);
  }

  /** Where a unit's numbers begin. */
  int offset(int unit) {
    return 1 + unit * (d + 1);
  }

  /** The point with a one appended. */
  double[] input(int point) {
    return inputs[point];
  }

  double label(int point) {
    return labels[point];
  }

  double weight(int point) {
    return weights[point];
  }

  /** A unit's pre-activation. */
  double unit(double[] x, int unit, int point) {
    double sum = 0;
    int offset = offset(unit);
    for (int i = 0; i <= d; i++) {
      sum += x[offset + i] * inputs[point][i];
    }
    return sum;
  }

  /** The output unit's pre-activation. */
  double preActivation(double[] x, int negativeUnits, int point) {
    double f = x[0];
    for (int unit = 0; unit < task.units(); unit++) {
      double value = Math.max(0, unit(x, unit, point));
      f += unit < negativeUnits ? -value : value;
    }
    return f;
  }

  double error(double[] x, int negativeUnits, int point) {
    return Math.abs(Math.max(0, preActivation(x, negativeUnits, point)) - labels[point]);
  }

  double share(int point, double error) {
    return switch (task.loss()) {
      case ABSOLUTE -> weights[point] * error;
      case SQUARED -> weights[point] * error * error;
      case MAXIMUM -> error;
      case MISFITS -> error < 1e-7 ? 0 : weights[point];
    };
  }

  double loss(double[] x, int negativeUnits) {
    double total = 0;
    for (int p = 0; p < inputs.length; p++) {
      double share = share(p, error(x, negativeUnits, p));
      total = task.loss() == org.reluworkbench.problem.optimum.Loss.MAXIMUM
          ? Math.max(total, share)
          : total + share;
    }
    return total;
  }

  /** The numbers for the data as given, exactly those that the floating-point ones stand for. */
  List<Rational> exactly(double[] x) {
    List<Rational> numbers = new ArrayList<>();
    numbers.add(Rational.ofExactly(x[0]));
    for (int unit = 0; unit < task.units(); unit++) {
      int offset = offset(unit);
      Rational constant = Rational.ofExactly(x[offset + d]);
      for (int i = 0; i < d; i++) {
        Rational slope = Rational.ofExactly(x[offset + i]).times(Rational.ofExactly(scale[i]));
        numbers.add(slope);
        constant = constant.minus(slope.times(Rational.ofExactly(centre[i])));
      }
      numbers.add(constant);
    }
    return numbers;
  }

  /** The network with these numbers, for the data as given. */
  Weights network(List<Rational> numbers, int negativeUnits) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputs = new ArrayList<>();
    for (int unit = 0; unit < task.units(); unit++) {
      int offset = offset(unit);
      units.add(new AffineFunction(
          Vector.of(numbers.subList(offset, offset + d)), numbers.get(offset + d)));
      outputs.add(unit < negativeUnits ? Rational.MINUS_ONE : Rational.ONE);
    }
    return new Weights(units, outputs, numbers.get(0));
  }

  /** The point with the largest coordinates; zero if there is none. */
  int farthestPoint() {
    int best = 0;
    double most = -1;
    for (int p = 0; p < size(); p++) {
      double far = 0;
      for (double coordinate : input(p)) {
        far += coordinate * coordinate;
      }
      if (far > most) {
        most = far;
        best = p;
      }
    }
    return best;
  }
}
