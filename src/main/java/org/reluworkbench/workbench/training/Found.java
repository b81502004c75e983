package org.reluworkbench.workbench.training;

import java.util.Optional;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.report.TrainingReport.Bounds;

/** What a training found, before it is reported. */
record Found(TrainingReport.Outcome outcome, Optional<Bounds> bounds, Optional<Weights> weights) {

  static Found nothing(TrainingReport.Outcome outcome) {
    return new Found(outcome, Optional.empty(), Optional.empty());
  }

  /** Weights of loss zero. */
  static Found exact(Weights weights) {
    return new Found(
        TrainingReport.Outcome.OPTIMAL,
        Optional.of(new Bounds(Rational.ZERO, Rational.ZERO)),
        Optional.of(weights));
  }
}
