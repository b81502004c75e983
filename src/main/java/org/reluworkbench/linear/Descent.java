package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The primal simplex: from a feasible point down to the least value of an objective form. The
 * steepest form enters at first, Bland's rule decides after a while.
 */
final class Descent {

  private static final int GREEDY_PIVOTS_AT_LEAST = 100;

  private final Simplex simplex;
  private final Tableau tableau;
  private final int objective;
  private long greedyPivots;

  Descent(Simplex simplex, Tableau tableau, int objective) {
    this.simplex = simplex;
    this.tableau = tableau;
    this.objective = objective;
    this.greedyPivots = GREEDY_PIVOTS_AT_LEAST + 2L * tableau.rows();
  }

  /** How far the entering form may go, and which row stops it; no row if its own other bound does. */
  private record Step(Rational length, int row, Rational target) {}

  Optimum run(BooleanSupplier stop) {
    while (!stop.getAsBoolean()) {
      int entering = entering();
      if (entering < 0) {
        return new Optimum.Attained(simplex.value(objective), simplex.point(), dual());
      }
      boolean up = objectiveSlope(entering).signum() < 0;
      Optional<Step> step = step(entering, up);
      if (step.isEmpty()) {
        return new Optimum.Unbounded(simplex.point(), ray(entering, up));
      }
      if (step.get().row() < 0) {
        simplex.move(entering, up ? step.get().length() : step.get().length().negate());
      } else {
        simplex.pivotTo(step.get().row(), entering, step.get().target());
      }
    }
    return new Optimum.Stopped();
  }

  private Rational objectiveSlope(int form) {
    return Simplex.slope(tableau.rowOf(objective), objective, form);
  }

  private int entering() {
    boolean greedy = greedyPivots-- > 0;
    IntegerRow equation = tableau.rowOf(objective);
    int best = -1;
    Rational steepest = Rational.ZERO;
    for (int i = 0; i < equation.size(); i++) {
      int form = equation.variable(i);
      if (form == objective) {
        continue;
      }
      Rational slope = objectiveSlope(form);
      if (!simplex.canMove(form, slope.signum() < 0)) {
        continue;
      }
      if (!greedy) {
        return form;
      }
      if (slope.abs().compareTo(steepest) > 0) {
        steepest = slope.abs();
        best = form;
      }
    }
    return best;
  }

  private Optional<Step> step(int entering, boolean up) {
    Optional<Step> best = simplex
        .range(entering)
        .bound(up ? Side.UPPER : Side.LOWER)
        .map(bound -> new Step(bound.minus(simplex.value(entering)).abs(), -1, bound));
    for (int row = tableau.nextRowWith(entering, 0);
        row >= 0;
        row = tableau.nextRowWith(entering, row + 1)) {
      int basic = tableau.basicOf(row);
      Rational slope = Simplex.slope(tableau.row(row), basic, entering);
      Side side = slope.signum() > 0 == up ? Side.UPPER : Side.LOWER;
      Optional<Rational> bound = simplex.range(basic).bound(side);
      if (bound.isEmpty()) {
        continue;
      }
      Rational length = bound.get().minus(simplex.value(basic)).dividedBy(slope).abs();
      int order = best.isEmpty() ? -1 : length.compareTo(best.get().length());
      if (order < 0
          || (order == 0
              && best.get().row() >= 0
              && basic < tableau.basicOf(best.get().row()))) {
        best = Optional.of(new Step(length, row, bound.get()));
      }
    }
    return best;
  }

  private Vector ray(int entering, boolean up) {
    Rational direction = up ? Rational.ONE : Rational.MINUS_ONE;
    Vector.Builder ray = Vector.builder(tableau.variables());
    if (entering < tableau.variables()) {
      ray.set(entering, direction);
    }
    for (int row = tableau.nextRowWith(entering, 0);
        row >= 0;
        row = tableau.nextRowWith(entering, row + 1)) {
      int basic = tableau.basicOf(row);
      if (basic < tableau.variables()) {
        ray.set(basic, Simplex.slope(tableau.row(row), basic, entering).times(direction));
      }
    }
    return ray.build();
  }

  /** The objective's row: a form with positive slope stands at its lower bound, and vice versa. */
  private BoundSum dual() {
    IntegerRow equation = tableau.rowOf(objective);
    BigInteger own = equation.coefficient(equation.position(objective));
    List<BoundTerm> terms = new ArrayList<>();
    for (int i = 0; i < equation.size(); i++) {
      if (equation.variable(i) != objective) {
        Rational slope = Rational.of(equation.coefficient(i).negate(), own);
        Side side = slope.signum() > 0 ? Side.LOWER : Side.UPPER;
        terms.add(new BoundTerm(equation.variable(i), side, slope.abs()));
      }
    }
    return new BoundSum(terms);
  }
}
