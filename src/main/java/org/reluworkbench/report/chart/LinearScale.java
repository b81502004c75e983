package org.reluworkbench.report.chart;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.report.html.RoundNumbers;

/**
 * Equal steps for equal differences, from and to a multiple of a round step.
 *
 * @param first multiple of the step at the beginning
 * @param last multiple of the step at the end, greater than the first
 * @param step 1, 2 or 5 times a power of ten
 * @param percent whether the labels are per cent of one
 */
public record LinearScale(long first, long last, double step, boolean percent) implements Scale {

  private static final double SLACK = 1e-9;

  public LinearScale {
    if (first >= last || !(step > 0)) {
      throw new IllegalArgumentException(first + " to " + last + " by " + step);
    }
  }

  /** A scale with about that many steps that holds all values; of 0 and 1 if there are none. */
  public static LinearScale of(List<Double> values, int steps) {
    double low = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
    double high = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
    double step = RoundNumbers.step((high > low ? high - low : 1) / steps);
    long first = (long) Math.floor(low / step + SLACK);
    long last = (long) Math.ceil(high / step - SLACK);
    return new LinearScale(first, Math.max(last, first + 1), step, false);
  }

  /** From 0 to 100 per cent. */
  public static LinearScale ofShares() {
    return new LinearScale(0, 5, 0.2, true);
  }

  @Override
  public double share(double value) {
    return Math.max(0, Math.min(1, (value / step - first) / (last - first)));
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    for (long i = first; i <= last; i++) {
      double share = (double) (i - first) / (last - first);
      ticks.add(new Tick(
          share, percent ? RoundNumbers.text(100 * i * step) + "%" : RoundNumbers.text(i * step)));
    }
    return ticks;
  }
}
