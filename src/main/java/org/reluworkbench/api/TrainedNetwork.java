package org.reluworkbench.api;

import java.util.Objects;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;

/**
 * The best weights that a search found, and how good they are.
 *
 * @param certificate task, weights, loss, and the proof of the lower bound
 */
public record TrainedNetwork(Certificate.Optimum certificate) {

  public TrainedNetwork {
    Objects.requireNonNull(certificate);
  }

  public Weights weights() {
    return certificate.weights();
  }

  /** The loss of these weights, exactly. */
  public Rational loss() {
    return certificate.loss();
  }

  /** No weights have less loss than this. */
  public Rational lowerBound() {
    return certificate.lowerBound();
  }

  /** Whether no weights have less loss than these. */
  public boolean isOptimal() {
    return loss().equals(lowerBound());
  }
}
