package org.reluworkbench.reduction;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
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

  /**
   * All chains of registered rules that visit no kind of problem twice, shortest first; of equally
   * long ones, the one whose rules are listed first.
   */
  public static List<ReductionChain> all(ProblemKind from, ProblemKind to) {
    List<ReductionChain> found = new ArrayList<>();
    Deque<ReductionChain> open = new ArrayDeque<>(List.of(new ReductionChain(from, List.of())));
    while (!open.isEmpty()) {
      ReductionChain chain = open.remove();
      if (chain.to() == to) {
        found.add(chain);
        continue;
      }
      for (Reduction<?, ?, ?, ?> rule : Rules.all()) {
        if (rule.source() == chain.to() && !chain.visits(rule.target())) {
          open.add(chain.with(rule));
        }
      }
    }
    return found;
  }

  /** The first of {@linkplain #all all chains}, which need not apply to every instance. */
  public static Optional<ReductionChain> find(ProblemKind from, ProblemKind to) {
    return all(from, to).stream().findFirst();
  }

  /** The first of {@linkplain #all all chains} that applies to this instance. */
  public static Optional<ReductionChain> find(Problem<?> source, ProblemKind to) {
    return all(source.kind(), to).stream()
        .filter(chain -> chain.obstacle(source).isEmpty())
        .findFirst();
  }

  private boolean visits(ProblemKind kind) {
    return kind == from || rules.stream().anyMatch(rule -> rule.target() == kind);
  }

  private ReductionChain with(Reduction<?, ?, ?, ?> rule) {
    List<Reduction<?, ?, ?, ?>> more = new ArrayList<>(rules);
    more.add(rule);
    return new ReductionChain(from, more);
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
