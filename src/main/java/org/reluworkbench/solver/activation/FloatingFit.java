package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simplex in floating point over few unknowns and many linear forms with ranges. Nothing that it
 * says is believed before exact arithmetic confirms it.
 *
 * <p>Dense tableau, one column a form that is not basic, one row an unknown that is basic or a basic
 * form that has a bound: forms without bounds have no row until they need one. Each check starts where
 * the last one ended.
 */
final class FloatingFit {

  /** What the guess is. */
  enum Guess {
    FEASIBLE,
    INFEASIBLE,
    /** Too many pivots. */
    NONE
  }

  /** A form, and which of its bounds. */
  record CoreBound(int form, boolean upper) {}

  private static final double TOLERANCE = 1e-8;
  private static final double NEGLIGIBLE = FloatingTableau.NEGLIGIBLE;

  /** After this many pivots the rounding errors are thrown away by starting from exact data. */
  private static final int PIVOTS_OF_A_TABLEAU = 500;

  private final double[][] forms;
  private final int unknowns;
  private final FloatingTableau tableau;
  private final double[] values;
  private final double[] lower;
  private final double[] upper;
  private List<CoreBound> core = List.of();

  /**
   * All forms free, all unknowns zero.
   *
   * @param forms coefficients, a row a form; the unknowns themselves have the numbers after them
   */
  FloatingFit(double[][] forms, int unknowns) {
    this.forms = forms;
    this.unknowns = unknowns;
    tableau = new FloatingTableau(forms, unknowns);
    values = new double[forms.length + unknowns];
    lower = new double[values.length];
    upper = new double[values.length];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
  }

  private boolean isFree(int form) {
    return lower[form] == Double.NEGATIVE_INFINITY && upper[form] == Double.POSITIVE_INFINITY;
  }

  /** The same basis, as far as that is possible, computed from the data again. */
  private void reload() {
    int[] wanted = tableau.nonBasics();
    tableau.clear();
    for (int form = 0; form < forms.length; form++) {
      if (!isFree(form)) {
        tableau.addRow(form);
      }
    }
    for (int form : wanted) {
      if (tableau.isIdle(form)) {
        tableau.addRow(form);
      }
      if (!tableau.isUnknown(form)) {
        tableau.expel(form);
      }
    }
    for (int column = 0; column < unknowns; column++) {
      values[tableau.nonBasic(column)] = clamped(tableau.nonBasic(column));
    }
    for (int row = 0; row < tableau.size(); row++) {
      evaluate(row);
    }
  }

  private void evaluate(int row) {
    double sum = 0;
    for (int column = 0; column < unknowns; column++) {
      sum += tableau.row(row)[column] * values[tableau.nonBasic(column)];
    }
    values[tableau.basic(row)] = sum;
  }

  private double clamped(int form) {
    return Math.max(lower[form], Math.min(upper[form], values[form]));
  }

  /** Replaces the range of a form. */
  void confine(int form, double least, double most) {
    if (lower[form] == least && upper[form] == most) {
      return;
    }
    lower[form] = least;
    upper[form] = most;
    if (tableau.columnOf(form) >= 0) {
      if (clamped(form) != values[form]) {
        move(tableau.columnOf(form), clamped(form) - values[form]);
      }
    } else if (tableau.isIdle(form) && !isFree(form)) {
      tableau.addRow(form);
      evaluate(tableau.rowOf(form));
    } else {
      dropIfFree(form);
    }
  }

  private void dropIfFree(int form) {
    if (isFree(form) && !tableau.isUnknown(form) && tableau.rowOf(form) >= 0) {
      tableau.removeRow(tableau.rowOf(form));
    }
  }

  private void move(int column, double change) {
    values[tableau.nonBasic(column)] += change;
    for (int row = 0; row < tableau.size(); row++) {
      values[tableau.basic(row)] += tableau.row(row)[column] * change;
    }
  }

  Guess check() {
    int limit = 60 + 20 * unknowns;
    if (tableau.age() > PIVOTS_OF_A_TABLEAU) {
      reload();
    }
    for (int step = 0; step < limit; step++) {
      boolean greedy = step < limit / 2;
      int row = leavingRow(greedy);
      if (row < 0) {
        return Guess.FEASIBLE;
      }
      int leaving = tableau.basic(row);
      boolean up = values[leaving] < lower[leaving];
      int column = enteringColumn(row, up, greedy);
      if (column < 0) {
        core = core(row, up);
        return Guess.INFEASIBLE;
      }
      int entering = tableau.nonBasic(column);
      double target = up ? lower[leaving] : upper[leaving];
      move(column, (target - values[leaving]) / tableau.row(row)[column]);
      tableau.pivot(row, column);
      dropIfFree(entering);
    }
    return Guess.NONE;
  }

  private int leavingRow(boolean greedy) {
    int best = -1;
    double worst = TOLERANCE;
    for (int row = 0; row < tableau.size(); row++) {
      int form = tableau.basic(row);
      double violation = Math.max(lower[form] - values[form], values[form] - upper[form]);
      if (violation > worst) {
        if (!greedy) {
          return row;
        }
        best = row;
        worst = violation;
      }
    }
    return best;
  }

  private int enteringColumn(int row, boolean up, boolean greedy) {
    int best = -1;
    double largest = NEGLIGIBLE;
    for (int column = 0; column < unknowns; column++) {
      double factor = tableau.row(row)[column];
      int form = tableau.nonBasic(column);
      boolean room = factor > 0 == up
          ? values[form] < upper[form] - NEGLIGIBLE
          : values[form] > lower[form] + NEGLIGIBLE;
      if (room && Math.abs(factor) > largest) {
        best = column;
        if (!greedy) {
          return best;
        }
        largest = Math.abs(factor);
      }
    }
    return best;
  }

  /** The row's form is beyond its bound, and every other one stands at that which keeps it there. */
  private List<CoreBound> core(int row, boolean up) {
    List<CoreBound> bounds = new ArrayList<>();
    bounds.add(new CoreBound(tableau.basic(row), !up));
    for (int column = 0; column < unknowns; column++) {
      if (Math.abs(tableau.row(row)[column]) > NEGLIGIBLE) {
        bounds.add(new CoreBound(tableau.nonBasic(column), tableau.row(row)[column] > 0 == up));
      }
    }
    return bounds;
  }

  /** After an infeasible guess: bounds that add up to a contradiction. */
  List<CoreBound> core() {
    return core;
  }

  /** The value of a form after a feasible guess. */
  double value(int form) {
    if (!tableau.isIdle(form)) {
      return values[form];
    }
    double sum = 0;
    for (int i = 0; i < unknowns; i++) {
      sum += forms[form][i] * values[forms.length + i];
    }
    return sum;
  }
}
