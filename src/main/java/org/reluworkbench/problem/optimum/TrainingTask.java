package org.reluworkbench.problem.optimum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Example;

/**
 * The task to find the least loss of a (k,1)-ReLU network on data; rows may repeat and contradict
 * each other.
 *
 * @param units k, from one to {@link #MOST_UNITS}
 * @param dimension of the inputs, at least zero
 * @param points the data; equal rows are one point
 * @param loss what to minimise
 */
public record TrainingTask(int units, int dimension, List<WeightedExample> points, Loss loss) {

  /** Sets of units are kept as the bits of an int. */
  public static final int MOST_UNITS = 30;

  public TrainingTask {
    points = List.copyOf(points);
    Objects.requireNonNull(loss);
    if (units < 1 || units > MOST_UNITS || dimension < 0) {
      throw new IllegalArgumentException(units + " units in dimension " + dimension);
    }
    for (WeightedExample point : points) {
      if (point.input().dimension() != dimension) {
        throw new IllegalArgumentException("not in dimension " + dimension + ": " + point);
      }
    }
  }

  /** The task for these rows: equal ones become one point, in the order of their first occurrence. */
  public static TrainingTask of(int units, int dimension, List<Example> rows, Loss loss) {
    Map<Example, Integer> counts = new LinkedHashMap<>();
    rows.forEach(row -> counts.merge(row, 1, Integer::sum));
    List<WeightedExample> points = counts.entrySet().stream()
        .map(entry ->
            new WeightedExample(entry.getKey().input(), entry.getKey().label(), entry.getValue()))
        .toList();
    return new TrainingTask(units, dimension, points, loss);
  }

  public int size() {
    return points.size();
  }

  /** How many rows there are, each counted as often as it occurs. */
  public long rows() {
    return points.stream().mapToLong(WeightedExample::multiplicity).sum();
  }

  /** The loss of a network with these weights, exactly. */
  public Rational lossOf(Weights weights) {
    Rational total = Rational.ZERO;
    for (WeightedExample point : points) {
      Rational share = share(point, weights.at(point.input()));
      total = loss == Loss.MAXIMUM ? total.max(share) : total.plus(share);
    }
    return total;
  }

  /** What an output at a point contributes to the loss: a summand, or a lower bound of the maximum. */
  public Rational share(WeightedExample point, Rational output) {
    Rational error = output.minus(point.label()).abs();
    return switch (loss) {
      case ABSOLUTE -> point.weight().times(error);
      case SQUARED -> point.weight().times(error).times(error);
      case MAXIMUM -> error;
      case MISFITS -> error.isZero() ? Rational.ZERO : point.weight();
    };
  }

  @Override
  public String toString() {
    return "least " + loss.word() + " loss with " + units + " units on " + points.size()
        + " points in dimension " + dimension;
  }
}
