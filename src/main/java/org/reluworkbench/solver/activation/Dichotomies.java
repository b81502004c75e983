package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The dichotomies of a sequence of points: the ways in which an affine function can be positive on
 * some of them and not positive on the others. They are found point after point, each by exact linear
 * programming, and only as far as someone asks. Safe for use by several threads.
 */
public final class Dichotomies {

  /**
   * A dichotomy of the first points.
   *
   * @param positive on which of them the function is positive
   * @param function one that realises it
   */
  public record Dichotomy(List<Boolean> positive, AffineFunction function) {
    public Dichotomy {
      positive = List.copyOf(positive);
    }
  }

  private final int dimension;
  private final List<Vector> points;
  private final Map<List<Boolean>, List<Dichotomy>> known = new ConcurrentHashMap<>();

  public Dichotomies(int dimension, List<Vector> points) {
    this.dimension = dimension;
    this.points = List.copyOf(points);
  }

  /** The dichotomy of no points. */
  public Dichotomy none() {
    return new Dichotomy(List.of(), AffineFunction.constant(dimension, Rational.ZERO));
  }

  /** The dichotomies of one point more that agree with this one on its points: one or two. */
  public List<Dichotomy> extensions(Dichotomy dichotomy) {
    return known.computeIfAbsent(dichotomy.positive(), pattern -> computed(dichotomy));
  }

  /** All dichotomies of all points. */
  public List<Dichotomy> all() {
    List<Dichotomy> level = List.of(none());
    for (int i = 0; i < points.size(); i++) {
      level = level.stream().flatMap(some -> extensions(some).stream()).toList();
    }
    return level;
  }

  private List<Dichotomy> computed(Dichotomy dichotomy) {
    List<Boolean> before = dichotomy.positive();
    boolean side = dichotomy.function().at(points.get(before.size())).signum() > 0;
    List<Dichotomy> extensions = new ArrayList<>();
    extensions.add(new Dichotomy(with(before, side), dichotomy.function()));
    List<Boolean> other = with(before, !side);
    realisation(other).map(function -> new Dichotomy(other, function)).ifPresent(extensions::add);
    return List.copyOf(extensions);
  }

  private static List<Boolean> with(List<Boolean> pattern, boolean last) {
    List<Boolean> longer = new ArrayList<>(pattern);
    longer.add(last);
    return longer;
  }

  /** A function at least 1, hence after scaling positive, where it shall be, and at most 0 elsewhere. */
  private Optional<AffineFunction> realisation(List<Boolean> positive) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < positive.size(); i++) {
      Vector form = points.get(i).append(Rational.ONE);
      constraints.add(
          positive.get(i)
              ? LinearConstraint.atLeast(form, Rational.ONE)
              : LinearConstraint.atMost(form, Rational.ZERO));
    }
    Feasibility feasibility = new LinearSystem(dimension + 1, constraints).feasibility(() -> false);
    return feasibility instanceof Feasibility.Feasible feasible
        ? Optional.of(new AffineFunction(
            feasible.point().prefix(dimension), feasible.point().get(dimension)))
        : Optional.empty();
  }
}
