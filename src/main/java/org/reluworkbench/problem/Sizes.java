package org.reluworkbench.problem;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How large an instance is: a number for each measure that applies to its kind. */
public record Sizes(Map<Measure, Long> byMeasure) {

  /** What is counted. */
  public enum Measure {
    VARIABLES,
    CLAUSES,
    /** Connectives and constants of a formula. */
    OPERATORS,
    ELEMENTS,
    SETS,
    COLOURS,
    PLANES,
    DIMENSION,
    INSIDE,
    OUTSIDE,
    UNITS,
    /** Distinct training examples. */
    EXAMPLES;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The word after a number: {@code 1 unit}, {@code 2 units}. */
    String word(long number) {
      return number == 1 && name().endsWith("S")
          ? word().substring(0, word().length() - 1)
          : word();
    }
  }

  public Sizes {
    EnumMap<Measure, Long> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(byMeasure);
    byMeasure = java.util.Collections.unmodifiableMap(ordered);
  }

  public static Sizes of(Measure measure, long value) {
    return new Sizes(Map.of(measure, value));
  }

  public Sizes and(Measure measure, long value) {
    EnumMap<Measure, Long> more = new EnumMap<>(Measure.class);
    more.putAll(byMeasure);
    more.put(measure, value);
    return new Sizes(more);
  }

  public long get(Measure measure) {
    Long value = byMeasure.get(measure);
    if (value == null) {
      throw new IllegalArgumentException("not measured: " + measure);
    }
    return value;
  }

  /** {@code 7 elements, 7 sets}. */
  @Override
  public String toString() {
    return byMeasure.entrySet().stream()
        .map(entry -> entry.getValue() + " " + entry.getKey().word(entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
