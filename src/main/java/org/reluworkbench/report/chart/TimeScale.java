package org.reluworkbench.report.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * Milliseconds, equal steps for equal quotients, in whole decades from one millisecond on.
 *
 * @param decades how many there are, at least one
 * @param unbounded whether there is a place beyond them for what never ended
 */
public record TimeScale(int decades, boolean unbounded) implements Scale {

  private static final double ROOM_OF_THE_FINITE = 0.88;
  private static final int MOST_LABELS = 6;

  /** What never ended. */
  public static final double NEVER = Double.POSITIVE_INFINITY;

  public TimeScale {
    if (decades < 1) {
      throw new IllegalArgumentException(decades + " decades");
    }
  }

  /** A scale that holds all these values, of which {@link #NEVER} may be one. */
  public static TimeScale of(List<Double> values) {
    double longest = values.stream()
        .mapToDouble(Double::doubleValue)
        .filter(Double::isFinite)
        .max()
        .orElse(1);
    int decades = (int) Math.ceil(Math.log10(Math.max(longest, 10)) - 1e-9);
    return new TimeScale(decades, values.contains(NEVER));
  }

  private double room() {
    return unbounded ? ROOM_OF_THE_FINITE : 1;
  }

  @Override
  public double share(double value) {
    if (value == NEVER) {
      return 1;
    }
    return Math.min(1, Math.log10(Math.max(1, value)) / decades) * room();
  }

  @Override
  public List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    int every = decades / MOST_LABELS + 1;
    for (int decade = 0; decade <= decades; decade++) {
      String label = decade % every == 0 ? label(decade) : "";
      ticks.add(new Tick((double) decade / decades * room(), label));
    }
    if (unbounded) {
      ticks.add(new Tick(1, "never"));
    }
    return ticks;
  }

  private static String label(int decade) {
    long count = Math.round(Math.pow(10, decade % 3));
    return decade < 3 ? count + " ms" : Math.round(Math.pow(10, decade - 3.0)) + " s";
  }
}
