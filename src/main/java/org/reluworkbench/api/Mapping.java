package org.reluworkbench.api;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;

/**
 * A problem mapped along a chain of rules, and how witnesses travel between its two ends.
 *
 * @param rules the names of the rules, in order; none if source and target are the same
 * @param source the problem that was mapped
 * @param target what it became; it has a witness exactly if the source has one
 * @param chain the same with every stage on the way
 * @param <V> witnesses of the source
 * @param <T> the target's kind of problem
 * @param <W> witnesses of the target
 */
public record Mapping<V, T extends Problem<W>, W>(
    List<String> rules, Problem<V> source, T target, ReducedChain chain) {

  public Mapping {
    rules = List.copyOf(rules);
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
    if (!chain.source().equals(source) || !chain.target().equals(target)) {
      throw new IllegalArgumentException("a chain between other problems");
    }
  }

  /**
   * From any witness of the target to one of the source; both are judged.
   *
   * @throws IllegalArgumentException if it is no witness; {@link Problem#violation} says why before
   */
  @SuppressWarnings("unchecked") // The kinds at the ends of the chain determine these types.
  public V pullBack(W witness) {
    requireWitness(target, witness);
    V pulled = (V) chain.pullBack(witness);
    requireSound(source, pulled);
    return pulled;
  }

  /**
   * From a witness of the source to one of the target; both are judged.
   *
   * @throws IllegalArgumentException if it is no witness; {@link Problem#violation} says why before
   */
  @SuppressWarnings("unchecked") // The kinds at the ends of the chain determine these types.
  public W pushForward(V witness) {
    requireWitness(source, witness);
    W pushed = (W) chain.pushForward(witness);
    requireSound(target, pushed);
    return pushed;
  }

  private static <X> void requireWitness(Problem<X> problem, X witness) {
    problem.violation(witness).map(Violation::what).ifPresent(why -> {
      throw new IllegalArgumentException("no witness: " + why);
    });
  }

  private static <X> void requireSound(Problem<X> problem, X witness) {
    problem.violation(witness).map(Violation::what).ifPresent(why -> {
      throw new IllegalStateException("a rule maps a witness wrongly: " + why);
    });
  }
}
