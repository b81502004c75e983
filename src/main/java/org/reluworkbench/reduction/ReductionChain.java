package org.reluworkbench.reduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;

/**
 * Rules in a row, each starting where the one before it ends.
 *
 * @param from the kind of problem at the start
 * @param rules the rules; none if start and end are the same
 */
public record ReductionChain(ProblemKind from, List<Reduction<?, ?, ?, ?>> rules) {

  public ReductionChain {
    rules = List.copyOf(rules);
    ProblemKind kind = from;
    for (Reduction<?, ?, ?, ?> rule : rules) {
      if (rule.source() != kind) {
        throw new IllegalArgumentException(rule.name() + " does not start at " + kind.word()
            + " but at " + rule.source().word());
      }
      kind = rule.target();
    }
  }

  /** The shortest chain of registered rules; of several, the one whose rules are listed first. */
  public static Optional<ReductionChain> find(ProblemKind from, ProblemKind to) {
    Map<ProblemKind, List<Reduction<?, ?, ?, ?>>> reached = new EnumMap<>(ProblemKind.class);
    reached.put(from, List.of());
    Deque<ProblemKind> open = new ArrayDeque<>(List.of(from));
    while (!open.isEmpty() && !reached.containsKey(to)) {
      ProblemKind kind = open.remove();
      for (Reduction<?, ?, ?, ?> rule : Rules.all()) {
        if (rule.source() == kind && !reached.containsKey(rule.target())) {
          List<Reduction<?, ?, ?, ?>> path = new ArrayList<>(reached.get(kind));
          path.add(rule);
          reached.put(rule.target(), path);
          open.add(rule.target());
        }
      }
    }
    return Optional.ofNullable(reached.get(to)).map(rules -> new ReductionChain(from, rules));
  }

  public ProblemKind to() {
    return rules.isEmpty() ? from : rules.get(rules.size() - 1).target();
  }

  /** The rules' names, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    rules.forEach(rule -> names.add(rule.name()));
    return names;
  }

  /** Why the chain does not apply to this instance; empty where it does. */
  public Optional<String> obstacle(Problem<?> source) {
    ReducedChain soFar = ReducedChain.start(source);
    for (Reduction<?, ?, ?, ?> rule : rules) {
      Optional<String> obstacle = soFar.obstacle(rule);
      if (obstacle.isPresent()) {
        return obstacle;
      }
      soFar = soFar.extend(rule);
    }
    return Optional.empty();
  }

  /**
   * Maps an instance along the chain.
   *
   * @throws IllegalArgumentException if it is of another kind than {@link #from}, or a rule on the
   *     way does not apply
   */
  public ReducedChain apply(Problem<?> source) {
    if (source.kind() != from) {
      throw new IllegalArgumentException(
          "not of kind " + from.word() + ": " + source.kind().word());
    }
    ReducedChain soFar = ReducedChain.start(source);
    for (Reduction<?, ?, ?, ?> rule : rules) {
      soFar = soFar.extend(rule);
    }
    return soFar;
  }
}
