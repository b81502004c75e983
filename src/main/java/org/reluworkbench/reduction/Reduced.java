package org.reluworkbench.reduction;

import java.util.Objects;
import java.util.function.Function;
import org.reluworkbench.problem.Problem;

/**
 * An instance, what a rule made of it, and how witnesses travel between the two.
 *
 * @param source the instance
 * @param target what the rule made of it
 * @param pushForward from a witness of the source to one of the target; what it does to other
 *     values is not defined
 * @param pullBack from <em>any</em> witness of the target to one of the source
 */
public record Reduced<S extends Problem<V>, V, T extends Problem<W>, W>(
    S source, T target, Function<V, W> pushForward, PullBack<W, V> pullBack) {

  public Reduced {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
    Objects.requireNonNull(pushForward);
    Objects.requireNonNull(pullBack);
  }
}
