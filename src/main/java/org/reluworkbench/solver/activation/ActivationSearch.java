package org.reluworkbench.solver.activation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.solver.activation.Relaxation.Answer;
import org.reluworkbench.statement.Goal;

/**
 * Decides whether all normalised networks with given signs that fit given examples meet a goal.
 *
 * <p>Depth first; splits where the relaxation is farthest from a network. Terminates: on each path
 * every activation is decided at most once, and when all are, the relaxation is exact.
 */
public final class ActivationSearch {

  /** What was found. */
  public sealed interface Result {

    /** All meet the goal, as this tree shows. */
    record Proved(ActivationTree tree) implements Result {
      public Proved {
        Objects.requireNonNull(tree);
      }
    }

    /** This network fits, has the signs, and does not meet the goal. */
    record Counterexample(Weights weights) implements Result {
      public Counterexample {
        Objects.requireNonNull(weights);
      }
    }

    /** Not known: told to stop. */
    record Stopped() implements Result {}
  }

  private record Place(int unit, int example) {}

  private final Relaxation relaxation;
  private final int units;
  private final int examples;
  private final BooleanSupplier stop;

  private ActivationSearch(
      int dimension, List<Example> examples, List<Integer> signs, Goal goal, BooleanSupplier stop) {
    this.relaxation = new Relaxation(dimension, examples, signs, goal);
    this.units = signs.size();
    this.examples = examples.size();
    this.stop = stop;
  }

  /**
   * Searches.
   *
   * @param dimension of the examples' inputs
   * @param examples with labels that are not negative
   * @param signs of the output weights, one a unit, 1 or -1
   * @param stop asked now and then; true ends the search
   */
  public static Result run(
      int dimension, List<Example> examples, List<Integer> signs, Goal goal, BooleanSupplier stop) {
    if (examples.stream().anyMatch(example -> example.label().signum() < 0)) {
      throw new IllegalArgumentException("a negative label");
    }
    return new ActivationSearch(dimension, examples, signs, goal, stop).explore();
  }

  private Result explore() {
    Answer answer = relaxation.solve(stop);
    if (answer instanceof Answer.Shown shown) {
      return new Result.Proved(shown.leaf());
    }
    if (answer instanceof Answer.Stopped) {
      return new Result.Stopped();
    }
    Vector point = ((Answer.Open) answer).point();
    Optional<Place> widest = widestGap(point);
    return widest.isPresent()
        ? split(widest.get())
        : new Result.Counterexample(relaxation.weights(point));
  }

  private Result split(Place place) {
    relaxation.activate(place.unit(), place.example());
    Result active = explore();
    relaxation.release(place.unit(), place.example());
    if (!(active instanceof Result.Proved whenActive)) {
      return active;
    }
    relaxation.deactivate(place.unit(), place.example());
    Result inactive = explore();
    relaxation.release(place.unit(), place.example());
    if (!(inactive instanceof Result.Proved whenInactive)) {
      return inactive;
    }
    return new Result.Proved(new ActivationTree.Split(
        place.unit(), place.example(), whenActive.tree(), whenInactive.tree()));
  }

  /** Where the relaxation is farthest from a network; empty if it is one. */
  private Optional<Place> widestGap(Vector point) {
    Optional<Place> widest = Optional.empty();
    Rational width = Rational.ZERO;
    for (int unit = 0; unit < units; unit++) {
      for (int example = 0; example < examples; example++) {
        Rational gap = relaxation.gap(point, unit, example);
        if (gap.compareTo(width) > 0) {
          width = gap;
          widest = Optional.of(new Place(unit, example));
        }
      }
    }
    return widest;
  }
}
