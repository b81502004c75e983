package org.reluworkbench.workbench.convert;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.interchange.onnx.InputBox;
import org.reluworkbench.interchange.onnx.Precision;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.workbench.file.RequestException;

/**
 * What only exports to floating point ask for.
 *
 * @param precision a word such as {@code float64}
 * @param box {@code LOW..HIGH} for all inputs, or one a coordinate; empty for -1..1
 * @param bound on weights that are unknown, above zero
 */
public record ModelOptions(String precision, Optional<String> box, int bound) {

  public ModelOptions {
    Objects.requireNonNull(precision);
    Objects.requireNonNull(box);
  }

  Precision format() throws RequestException {
    return Precision.ofWord(precision)
        .orElseThrow(() -> new RequestException(
            "there is no precision '" + precision + "'", "there are float64 and float32"));
  }

  InputBox inputs(int dimension) throws RequestException {
    if (box.isEmpty()) {
      return InputBox.cube(dimension, Rational.MINUS_ONE, Rational.ONE);
    }
    try {
      return InputBox.parse(box.get(), dimension);
    } catch (IllegalArgumentException e) {
      throw new RequestException(
          e.getMessage(), "write -1..1, or one such a coordinate: 0..1,-2..2");
    }
  }
}
