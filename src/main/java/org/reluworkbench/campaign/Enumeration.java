package org.reluworkbench.campaign;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.Rules;

/**
 * The instances that a rule is tried on in the laboratory: of a kind, within bounds.
 *
 * @param rule its name; {@code chain} for all rules in a row, down to training
 * @param kind of the instances
 * @param bounds the largest allowed value of measures, in the order of measures
 */
public record Enumeration(String rule, ProblemKind kind, Map<Measure, Integer> bounds) {

  /** The name of all rules in a row, down to training. */
  public static final String CHAIN = "chain";

  /** Exhaustive where that is possible, and a matter of seconds. */
  private static final Map<ProblemKind, Map<Measure, Integer>> USUAL = Map.ofEntries(
      entry(ProblemKind.FORMULA, Map.of(Measure.VARIABLES, 4, Measure.OPERATORS, 8)),
      entry(ProblemKind.CNF, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      entry(ProblemKind.NAE, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      entry(ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, 4, Measure.SETS, 4)),
      entry(
          ProblemKind.COLOURING, Map.of(Measure.ELEMENTS, 3, Measure.SETS, 3, Measure.COLOURS, 3)),
      entry(
          ProblemKind.POINTS,
          Map.of(Measure.PLANES, 3, Measure.DIMENSION, 2, Measure.INSIDE, 4, Measure.OUTSIDE, 4)));

  /** The chain is tried on these, all of them. */
  private static final List<Enumeration> OF_CHAIN = List.of(
      new Enumeration(CHAIN, ProblemKind.CNF, Map.of(Measure.VARIABLES, 3, Measure.CLAUSES, 3)),
      new Enumeration(CHAIN, ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, 5, Measure.SETS, 5)));

  public Enumeration {
    Objects.requireNonNull(rule);
    Objects.requireNonNull(kind);
    EnumMap<Measure, Integer> ordered = new EnumMap<>(Measure.class);
    ordered.putAll(bounds);
    bounds = Collections.unmodifiableMap(ordered);
  }

  /** What all rules are tried on, then the chain. */
  public static List<Enumeration> all() {
    List<Enumeration> all = new ArrayList<>();
    for (Reduction<?, ?, ?, ?> rule : Rules.all()) {
      all.add(new Enumeration(rule.name(), rule.source(), USUAL.get(rule.source())));
    }
    all.addAll(OF_CHAIN);
    return all;
  }

  /** What the rule of this name, or the chain, is tried on; none if there is no such rule. */
  public static List<Enumeration> named(String rule) {
    return all().stream().filter(one -> one.rule().equals(rule)).toList();
  }

  /** Whether its instances have all these measures. */
  public boolean counts(Map<Measure, Integer> measures) {
    return bounds.keySet().containsAll(measures.keySet());
  }

  /** The same with these bounds in place of its own. */
  public Enumeration within(Map<Measure, Integer> measures) {
    Map<Measure, Integer> changed = new EnumMap<>(bounds);
    changed.putAll(measures);
    return new Enumeration(rule, kind, changed);
  }

  /** {@code cnf with variables <= 3, clauses <= 3}. */
  public String instances() {
    return kind.word() + " with "
        + bounds.entrySet().stream()
            .map(bound -> bound.getKey().word() + " <= " + bound.getValue())
            .collect(Collectors.joining(", "));
  }
}
