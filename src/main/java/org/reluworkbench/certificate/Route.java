package org.reluworkbench.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.reduction.Rules;

/**
 * From one instance to another by rules that are named.
 *
 * @param source the instance at the start
 * @param rules the names of the rules, in order; none if source and target are the same
 * @param target what the rules are claimed to make of the source
 */
public record Route(Problem<?> source, List<String> rules, Problem<?> target) {

  public Route {
    Objects.requireNonNull(source);
    rules = List.copyOf(rules);
    Objects.requireNonNull(target);
  }

  public static Route direct(Problem<?> problem) {
    return new Route(problem, List.of(), problem);
  }

  public static Route of(ReductionChain chain, ReducedChain reduced) {
    return new Route(reduced.source(), chain.names(), reduced.target());
  }

  /** What retracing the route yields: the chain, applied anew, or why the route is wrong. */
  public sealed interface Retraced {
    /** The rules make the target of the source. */
    record Confirmed(ReducedChain chain) implements Retraced {}

    /** They don't. */
    record Wrong(String reason) implements Retraced {}
  }

  /** Applies the rules again and compares. */
  public Retraced retrace() {
    List<Reduction<?, ?, ?, ?>> found = new ArrayList<>();
    for (String name : rules) {
      Optional<Reduction<?, ?, ?, ?>> rule = Rules.named(name);
      if (rule.isEmpty()) {
        return new Retraced.Wrong("there is no rule '" + name + "'");
      }
      if (rule.get().source()
          != (found.isEmpty() ? source.kind() : found.get(found.size() - 1).target())) {
        return new Retraced.Wrong(
            "the rule '" + name + "' does not apply at its place in the path");
      }
      found.add(rule.get());
    }
    ReductionChain chain = new ReductionChain(source.kind(), found);
    Optional<String> obstacle = chain.obstacle(source);
    if (obstacle.isPresent()) {
      return new Retraced.Wrong(obstacle.get());
    }
    ReducedChain reduced = chain.apply(source);
    return reduced.target().equals(target)
        ? new Retraced.Confirmed(reduced)
        : new Retraced.Wrong("the target is not what the rules make of the source");
  }
}
