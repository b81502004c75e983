package org.reluworkbench.campaign;

import java.math.BigDecimal;
import org.reluworkbench.numeric.Rational;

/** Exact numbers as tables show them: {@code 4.26} where that is the number, else {@code 5/7}. */
final class Decimals {

  private Decimals() {}

  static String text(Rational value) {
    try {
      return new BigDecimal(value.numerator())
          .divide(new BigDecimal(value.denominator()))
          .toPlainString();
    } catch (ArithmeticException e) {
      return value.toString(); // has no finite decimal expansion
    }
  }
}
