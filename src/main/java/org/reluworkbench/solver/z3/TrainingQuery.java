package org.reluworkbench.solver.z3;

import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Training;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.Z3Solver.Answer;

/** A training problem, asked in one encoding; labels are not negative, inputs have one label each. */
interface TrainingQuery {

  /** What came out: weights that are yet to be judged, nothing, or a reason. */
  sealed interface Outcome {
    record Found(Weights weights) implements Outcome {}

    record None() implements Outcome {}

    record Open(Answer.Unknown why) implements Outcome {}
  }

  /** Turns a model into weights. */
  @FunctionalInterface
  interface Reading {
    Weights weights(Z3Model model) throws SolverException;
  }

  static Outcome outcome(Answer answer, Reading reading) throws SolverException {
    if (answer instanceof Answer.Sat sat) {
      return new Outcome.Found(reading.weights(sat.model()));
    }
    return answer instanceof Answer.Unknown unknown
        ? new Outcome.Open(unknown)
        : new Outcome.None();
  }

  Outcome ask(Z3Session session, Training training) throws SolverException;

  /** Why this encoding does not apply to a problem; empty if it does. */
  default Optional<String> objection(Training training) {
    return Optional.empty();
  }
}
