package org.reluworkbench.problem;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** A labelled data point: at this input, the network's output shall be this label. */
public record Example(Vector input, Rational label) {
  public Example {
    Objects.requireNonNull(input);
    Objects.requireNonNull(label);
  }

  @Override
  public String toString() {
    return input + " -> " + label;
  }
}
