package org.reluworkbench.api;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;

/**
 * Maps problems to problems of other kinds, and answers back.
 *
 * <pre>{@code
 * Cnf phi = Cnf.ofDimacs(2, new int[][] {{1, 2}, {-1, -2}}); // a or b, and not both
 * Mapping<Assignment, Training, Weights> mapping =
 *     Reductions.reduce(new Satisfiability(phi), Training.class).orElseThrow();
 * Training training = mapping.target();
 * Weights weights = Decisions.decide(training).witness().orElseThrow();
 * Assignment assignment = mapping.pullBack(weights);
 * System.out.println(mapping.rules() + " " + training.sizes() + " " + phi.holdsIn(assignment));
 * }</pre>
 */
public final class Reductions {

  private Reductions() {}

  /** The shortest chain of rules from one kind of problem to another, if there is one. */
  public static Optional<ReductionChain> chain(ProblemKind source, ProblemKind target) {
    return ReductionChain.find(source, target);
  }

  /** All chains of rules that visit no kind of problem twice, shortest first. */
  public static List<ReductionChain> chains(ProblemKind source, ProblemKind target) {
    return ReductionChain.all(source, target);
  }

  /** Maps a problem along the shortest chain that applies to it; empty if none does. */
  public static <V, W, T extends Problem<W>> Optional<Mapping<V, T, W>> reduce(
      Problem<V> source, Class<T> target) {
    ProblemKind kind = Arrays.stream(ProblemKind.values())
        .filter(each -> each.type() == target)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no kind of problem: " + target));
    return ReductionChain.find(source, kind).map(chain -> {
      ReducedChain reduced = chain.apply(source);
      return new Mapping<>(chain.names(), source, target.cast(reduced.target()), reduced);
    });
  }
}
