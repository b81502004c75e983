package org.reluworkbench.lab;

import java.util.Objects;
import java.util.function.Function;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.reduction.Reduced;
import org.reluworkbench.reduction.Reduction;

/**
 * What a rule, which may be wrong, says of one instance. Other than {@link Reduced}, it may be built
 * of any functions.
 *
 * @param source the instance
 * @param target what the rule made of it
 * @param stated the size that the target should have by the rule's formula
 * @param forward from a witness of the source to one of the target
 * @param backward from any witness of the target to one of the source
 */
public record Step<S extends Problem<V>, V, T extends Problem<W>, W>(
    S source, T target, Sizes stated, Function<V, W> forward, Function<W, V> backward) {

  public Step {
    Objects.requireNonNull(source);
    Objects.requireNonNull(target);
    Objects.requireNonNull(stated);
    Objects.requireNonNull(forward);
    Objects.requireNonNull(backward);
  }

  /** What this rule makes of this instance. */
  public static <S extends Problem<V>, V, T extends Problem<W>, W> Step<S, V, T, W> of(
      Reduction<S, V, T, W> rule, S source) {
    Reduced<S, V, T, W> reduced = rule.apply(source);
    return new Step<>(
        source,
        reduced.target(),
        rule.targetSizes(source),
        reduced.pushForward(),
        reduced.pullBack()::apply);
  }

  /** Another target, of which the size is stated truly. */
  public Step<S, V, T, W> withTarget(T other) {
    return new Step<>(source, other, other.sizes(), forward, backward);
  }

  public Step<S, V, T, W> withStated(Sizes other) {
    return new Step<>(source, target, other, forward, backward);
  }

  public Step<S, V, T, W> withForward(Function<V, W> other) {
    return new Step<>(source, target, stated, other, backward);
  }

  public Step<S, V, T, W> withBackward(Function<W, V> other) {
    return new Step<>(source, target, stated, forward, other);
  }
}
