package org.reluworkbench.interchange.onnx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.reluworkbench.numeric.Rational;

/** Bounds as people read them. */
public final class ErrorText {

  private static final MathContext THREE_DIGITS = new MathContext(3, RoundingMode.CEILING);

  private ErrorText() {}

  /** A decimal that is not below the bound, such as {@code 1.24E-15}. */
  public static String decimal(Rational bound) {
    return new BigDecimal(bound.numerator())
        .divide(new BigDecimal(bound.denominator()), THREE_DIGITS)
        .toString();
  }
}
