package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.problem.Problem;

/**
 * An instance mapped along a chain, with every stage on the way.
 *
 * <p>The kinds of the stages are only known at run time, so witnesses are plain objects here; that
 * neighbours fit is checked as the chain is built.
 *
 * @param source the instance at the start
 * @param stages what each rule made of what came before; none if the chain has no rules
 */
public record ReducedChain(Problem<?> source, List<Reduced<?, ?, ?, ?>> stages) {

  public ReducedChain {
    Objects.requireNonNull(source);
    stages = List.copyOf(stages);
    Problem<?> last = source;
    for (Reduced<?, ?, ?, ?> stage : stages) {
      if (!stage.source().equals(last)) {
        throw new IllegalArgumentException("a stage does not start where the one before it ends");
      }
      last = stage.target();
    }
  }

  static ReducedChain start(Problem<?> source) {
    return new ReducedChain(source, List.of());
  }

  public Problem<?> target() {
    return stages.isEmpty() ? source : stages.get(stages.size() - 1).target();
  }

  /** The source, then what each rule made of it, the target last. */
  public List<Problem<?>> problems() {
    List<Problem<?>> problems = new ArrayList<>(List.of(source));
    stages.forEach(stage -> problems.add(stage.target()));
    return problems;
  }

  Optional<String> obstacle(Reduction<?, ?, ?, ?> rule) {
    return obstacleOf(rule, target());
  }

  ReducedChain extend(Reduction<?, ?, ?, ?> rule) {
    List<Reduced<?, ?, ?, ?>> more = new ArrayList<>(stages);
    more.add(applied(rule, target()));
    return new ReducedChain(source, more);
  }

  /** From a witness of the source to one of the target. */
  public Object pushForward(Object sourceWitness) {
    Object witness = sourceWitness;
    for (Reduced<?, ?, ?, ?> stage : stages) {
      witness = pushed(stage, witness);
    }
    return witness;
  }

  /** From any witness of the target to one of the source. */
  public Object pullBack(Object targetWitness) {
    Object witness = targetWitness;
    for (int i = stages.size() - 1; i >= 0; i--) {
      witness = pulled(stages.get(i).pullBack(), witness);
    }
    return witness;
  }

  // The casts are safe: ReductionChain and the constructor see to it that kinds of neighbours
  // agree,
  // and a kind determines the types of its problems and witnesses.

  @SuppressWarnings("unchecked")
  private static <S extends Problem<V>, V, T extends Problem<W>, W> Reduced<S, V, T, W> applied(
      Reduction<S, V, T, W> rule, Problem<?> problem) {
    return rule.apply((S) rule.source().type().cast(problem));
  }

  @SuppressWarnings("unchecked")
  private static <S extends Problem<V>, V, T extends Problem<W>, W> Optional<String> obstacleOf(
      Reduction<S, V, T, W> rule, Problem<?> problem) {
    return rule.outsideDomain((S) rule.source().type().cast(problem));
  }

  @SuppressWarnings("unchecked")
  private static <S extends Problem<V>, V, T extends Problem<W>, W> W pushed(
      Reduced<S, V, T, W> stage, Object witness) {
    return stage.pushForward().apply((V) witness);
  }

  @SuppressWarnings("unchecked")
  private static <W, V> V pulled(PullBack<W, V> pullBack, Object witness) {
    return pullBack.apply((W) witness);
  }
}
