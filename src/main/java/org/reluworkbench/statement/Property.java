package org.reluworkbench.statement;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * That a chain of rules behaves on all instances of a kind up to some size.
 *
 * @param name what the user calls it
 * @param kind of the instances: CNF, splitting, colouring or points
 * @param bounds the largest allowed value of each measure that is bounded
 * @param requirement what shall be so
 */
public record Property(
    String name, ProblemKind kind, Map<Measure, Integer> bounds, Requirement requirement) {

  /** What a property asks of every instance. */
  public enum Requirement {
    /** Source and target have the same answer. */
    AGREES,
    /** Every witness found travels both ways. */
    ROUND_TRIPS,
    /** Each target has the stated size. */
    SIZE;

    /** As the language writes it. */
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Property {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    EnumMap<Measure, Integer> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(bounds);
    bounds = java.util.Collections.unmodifiableMap(ordered);
    Objects.requireNonNull(requirement);
  }
}
