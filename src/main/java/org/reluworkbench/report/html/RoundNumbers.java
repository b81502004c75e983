package org.reluworkbench.report.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.LongStream;

/** Numbers that stand beside an axis: multiples of 1, 2 or 5 times a power of ten. */
public final class RoundNumbers {

  private static final double SLACK = 1e-9;

  private RoundNumbers() {}

  /** The least of 1, 2 and 5 times a power of ten that is not below this. */
  public static double step(double raw) {
    double power = Math.pow(10, Math.floor(Math.log10(raw)));
    double lead = raw / power;
    return power * (lead <= 1 + SLACK ? 1 : lead <= 2 + SLACK ? 2 : lead <= 5 + SLACK ? 5 : 10);
  }

  /** The multiples of a step that are not below the first number and not above the second. */
  public static List<Double> between(double low, double high, double step) {
    return LongStream.rangeClosed((long) Math.ceil(low / step), (long) Math.floor(high / step))
        .mapToObj(i -> i * step)
        .toList();
  }

  /** A number without the noise of floating point. */
  public static String text(double value) {
    BigDecimal exact =
        BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return exact.signum() == 0 ? "0" : exact.toPlainString();
  }
}
