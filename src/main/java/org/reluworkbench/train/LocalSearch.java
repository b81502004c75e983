package org.reluworkbench.train;

import java.util.List;
import java.util.Random;
import java.util.function.BooleanSupplier;
import org.reluworkbench.problem.optimum.Piece;

/**
 * Descent from random networks, in floating point: the best fit with the activations as they are,
 * then as far towards it as the loss falls.
 */
final class LocalSearch {

  private static final int ROUNDS = 30;
  private static final double[] STEPS = {1, 0.5, 0.2, 0.05, 0.01};

  private final FloatingData data;
  private final Random random;

  LocalSearch(FloatingData data, long seed) {
    this.data = data;
    this.random = new Random(seed);
  }

  /** Offers what descent from so many random networks of each sign leads to. */
  void run(Incumbent incumbent, int starts, BooleanSupplier stop) {
    int units = data.task().units();
    for (int start = 0; start < starts && data.size() > 0; start++) {
      int negative = start % (units + 1);
      if (stop.getAsBoolean()) {
        return;
      }
      double[] x = descend(random(negative), negative);
      if (data.loss(x, negative) < incumbent.loss().approximately() + 1e-9) {
        incumbent.offerCellOf(x, negative);
      }
    }
  }

  private double[] random(int negative) {
    double[] x = new double[data.parameters()];
    x[0] = data.label(random.nextInt(data.size())) * (negative > 0 ? 1 : random.nextDouble());
    for (int unit = 0; unit < data.task().units(); unit++) {
      int offset = data.offset(unit);
      int d = data.task().dimension();
      double[] through = data.input(random.nextInt(data.size()));
      double scale = data.label(random.nextInt(data.size())) + 0.5;
      for (int i = 0; i < d; i++) {
        x[offset + i] = random.nextGaussian() * scale;
        x[offset + d] -= x[offset + i] * through[i];
      }
    }
    return x;
  }

  /** Towards the fit of the present cell, without its borders, while that helps. */
  double[] descend(double[] start, int negative) {
    double[] x = start;
    double loss = data.loss(x, negative);
    for (int round = 0; round < ROUNDS; round++) {
      Piece cell = Incumbent.cell(data, x, negative);
      List<Candidate> free = Candidate.of(cell).stream()
          .filter(candidate -> candidate.inequality().error())
          .toList();
      double[] target =
          Relaxation.solve(data, cell, free, Double.POSITIVE_INFINITY).x();
      double[] best = x;
      double least = loss;
      for (double step : STEPS) {
        double[] moved = new double[x.length];
        for (int i = 0; i < x.length; i++) {
          moved[i] = x[i] + step * (target[i] - x[i]);
        }
        double value = data.loss(moved, negative);
        if (value < least) {
          least = value;
          best = moved;
        }
      }
      if (least > loss - 1e-9 * (1 + loss)) {
        return best;
      }
      x = best;
      loss = least;
    }
    return x;
  }
}
