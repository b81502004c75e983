package org.reluworkbench.train;

import java.util.List;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;

/** The best weights so far, exact, with their exact loss. */
final class Incumbent {

  private static final int ROUNDS = 8;

  private final FloatingData data;
  private Weights weights;
  private Rational loss;

  Incumbent(FloatingData data, Weights start) {
    this.data = data;
    this.weights = start;
    this.loss = data.task().lossOf(start);
  }

  Weights weights() {
    return weights;
  }

  Rational loss() {
    return loss;
  }

  /** Takes the weights if they are better. */
  boolean offer(Weights candidate) {
    Rational value = data.task().lossOf(candidate);
    if (value.compareTo(loss) >= 0) {
      return false;
    }
    weights = candidate;
    loss = value;
    return true;
  }

  /** Gives the weights shorter numbers, if that costs nothing. */
  void shorten() {
    weights = ShortWeights.of(data.task(), weights);
    loss = data.task().lossOf(weights);
  }

  /** The best of the cell that a floating-point network is in, made exact, if it is better. */
  boolean offerCellOf(double[] x, int negativeUnits) {
    double[] at = x;
    boolean better = false;
    double before = Double.POSITIVE_INFINITY;
    for (int round = 0; round < ROUNDS; round++) {
      Relaxation relaxation = Relaxation.ofCell(data, cell(data, at, negativeUnits));
      if (!relaxation.converged() || relaxation.value() > before - 1e-9) {
        return better;
      }
      before = relaxation.value();
      for (List<Rational> exact : ExactFit.weights(data, relaxation)) {
        better |= offer(data.network(exact, negativeUnits));
      }
      at = relaxation.x().clone();
    }
    return better;
  }

  /** The piece on which each question is answered as by these weights. */
  static Piece cell(FloatingData data, double[] x, int negativeUnits) {
    Piece piece = new Piece(data.task(), negativeUnits, 0);
    for (int p = 0; p < data.size(); p++) {
      for (int unit = 0; unit < data.task().units(); unit++) {
        piece.set(
            new Question(Kind.ACTIVE, unit, p), data.unit(x, unit, p) > 0 ? Answer.YES : Answer.NO);
      }
      piece.set(
          new Question(Kind.LIVE, 0, p),
          data.preActivation(x, negativeUnits, p) > 0 ? Answer.YES : Answer.NO);
    }
    return piece;
  }
}
