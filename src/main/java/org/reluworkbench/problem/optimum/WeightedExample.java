package org.reluworkbench.problem.optimum;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A labelled point that occurs one or several times.
 *
 * @param multiplicity how often, at least once
 */
public record WeightedExample(Vector input, Rational label, int multiplicity) {
  public WeightedExample {
    Objects.requireNonNull(input);
    Objects.requireNonNull(label);
    if (multiplicity < 1) {
      throw new IllegalArgumentException("multiplicity " + multiplicity);
    }
  }

  public Rational weight() {
    return Rational.of(multiplicity);
  }
}
