package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.Comparator;
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
 * <p>Depth first; splits where the relaxation is far from a network and a look ahead is promising.
 * Terminates: on each path every activation is decided at most once, and when all are, the relaxation
 * is exact.
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

  /** Where to split, and how far the relaxation is from a network there. */
  private record Place(int unit, int example, Rational gap, int rank) {}

  /** Where to split, and a side that is known to be done. */
  private record Choice(
      Place place, Optional<ActivationTree.Leaf> active, Optional<ActivationTree.Leaf> inactive) {}

  /** How many of the widest gaps are tried before one is split. */
  private static final int LOOK_AHEAD = 8;

  private final Relaxation relaxation;
  private final int units;
  private final List<Example> examples;
  private final BooleanSupplier stop;

  /** Of how many units it is decided, by example. */
  private final int[] decided;

  private ActivationSearch(
      int dimension, List<Example> examples, List<Integer> signs, Goal goal, BooleanSupplier stop) {
    this.relaxation = new Relaxation(dimension, examples, signs, goal);
    this.units = signs.size();
    this.examples = examples;
    this.stop = stop;
    this.decided = new int[examples.size()];
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
    List<Place> gaps = gaps(point);
    return gaps.isEmpty()
        ? new Result.Counterexample(relaxation.weights(point))
        : split(choice(gaps));
  }

  private Result split(Choice choice) {
    Place place = choice.place();
    Result active = choice.active().isPresent()
        ? new Result.Proved(choice.active().get())
        : explore(place, true);
    if (!(active instanceof Result.Proved whenActive)) {
      return active;
    }
    Result inactive = choice.inactive().isPresent()
        ? new Result.Proved(choice.inactive().get())
        : explore(place, false);
    if (!(inactive instanceof Result.Proved whenInactive)) {
      return inactive;
    }
    return new Result.Proved(new ActivationTree.Split(
        place.unit(), place.example(), whenActive.tree(), whenInactive.tree()));
  }

  private Result explore(Place place, boolean active) {
    relaxation.decide(place.unit(), place.example(), active);
    decided[place.example()]++;
    Result result = explore();
    decided[place.example()]--;
    relaxation.release(place.unit(), place.example());
    return result;
  }

  /**
   * Looks one step ahead at the widest gaps: best is a split one side of which is done at once, else
   * one after which few gaps are left.
   */
  private Choice choice(List<Place> gaps) {
    Choice best = new Choice(gaps.get(0), Optional.empty(), Optional.empty());
    long fewest = Long.MAX_VALUE;
    for (Place place : gaps.subList(0, Math.min(LOOK_AHEAD, gaps.size()))) {
      Answer active = lookAhead(place, true);
      if (active instanceof Answer.Shown shown) {
        return new Choice(place, Optional.of(shown.leaf()), Optional.empty());
      }
      Answer inactive = lookAhead(place, false);
      if (inactive instanceof Answer.Shown shown) {
        return new Choice(place, Optional.empty(), Optional.of(shown.leaf()));
      }
      long left = gapsLeft(active) * gapsLeft(inactive);
      if (left < fewest) {
        fewest = left;
        best = new Choice(place, Optional.empty(), Optional.empty());
      }
    }
    return best;
  }

  /** Examples of label 0 first, for they need an active unit; then those that are nearly decided. */
  private int rank(int example) {
    return decided[example] + (examples.get(example).label().isZero() ? units : 0);
  }

  private Answer lookAhead(Place place, boolean active) {
    relaxation.decide(place.unit(), place.example(), active);
    Answer answer = relaxation.solve(stop);
    relaxation.release(place.unit(), place.example());
    return answer;
  }

  private long gapsLeft(Answer answer) {
    return answer instanceof Answer.Open open ? 1 + gaps(open.point()).size() : 1;
  }

  /** Where the relaxation is not a network, the widest gap first. */
  private List<Place> gaps(Vector point) {
    List<Place> gaps = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      for (int example = 0; example < examples.size(); example++) {
        Rational width = relaxation.gap(point, unit, example);
        if (width.signum() > 0) {
          gaps.add(new Place(unit, example, width, rank(example)));
        }
      }
    }
    gaps.sort(Comparator.comparing(Place::rank).thenComparing(Place::gap).reversed());
    return gaps;
  }
}
