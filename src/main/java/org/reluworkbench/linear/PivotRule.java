package org.reluworkbench.linear;

import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;

/**
 * Which form leaves and which enters the basis during one feasibility check: the worst violation
 * and the least fill-in at first, R. G. Bland's smallest numbers after a while, which cannot cycle.
 */
final class PivotRule {

  private static final int GREEDY_PIVOTS_AT_LEAST = 100;

  private final Tableau tableau;
  private long greedyPivots;

  PivotRule(Tableau tableau) {
    this.tableau = tableau;
    this.greedyPivots = GREEDY_PIVOTS_AT_LEAST + 2L * Math.min(tableau.rows(), tableau.variables());
  }

  /** A basic form that is out of its range, or -1. */
  int leaving(Simplex simplex) {
    boolean greedy = greedyPivots-- > 0;
    int best = simplex.nextViolated(0);
    if (!greedy || best < 0) {
      return best;
    }
    Rational worst = violation(simplex, best);
    for (int form = simplex.nextViolated(best + 1);
        form >= 0;
        form = simplex.nextViolated(form + 1)) {
      Rational violation = violation(simplex, form);
      if (violation.compareTo(worst) > 0) {
        worst = violation;
        best = form;
      }
    }
    return best;
  }

  private static Rational violation(Simplex simplex, int form) {
    Side side = simplex.violatedSide(form).orElseThrow();
    return simplex
        .range(form)
        .bound(side)
        .orElseThrow()
        .minus(simplex.value(form))
        .abs();
  }

  /** A form that can move the row's basic form back over the bound on that side, or -1. */
  int entering(Simplex simplex, int row, Side violated) {
    IntegerRow equation = tableau.row(row);
    int basic = tableau.basicOf(row);
    int own = equation.signum(equation.position(basic));
    int best = -1;
    int bestFill = Integer.MAX_VALUE;
    for (int i = 0; i < equation.size(); i++) {
      int form = equation.variable(i);
      boolean sameDirection = equation.signum(i) != own;
      boolean up = sameDirection == (violated == Side.LOWER);
      if (form == basic || !simplex.canMove(form, up)) {
        continue;
      }
      if (greedyPivots <= 0) {
        return form;
      }
      int fill = tableau.columnSize(form);
      if (fill < bestFill) {
        bestFill = fill;
        best = form;
      }
    }
    return best;
  }
}
