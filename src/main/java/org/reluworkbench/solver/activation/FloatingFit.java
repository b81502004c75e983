package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A simplex in floating point over few unknowns and many linear forms with ranges. Nothing that it
 * says is believed before exact arithmetic confirms it.
 *
 * <p>Dense tableau, one row a basic form, one column a form that is not basic; each check starts where
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
  private static final double NEGLIGIBLE = 1e-9;

  /** After this many pivots the rounding errors are thrown away by starting from exact data. */
  private static final int PIVOTS_OF_A_TABLEAU = 500;

  private final double[][] forms;
  private final int unknowns;

  /** {@code value[basic[r]] = sum rows[r][c] * value[nonBasic[c]]}. */
  private final double[][] rows;

  private final int[] basic;
  private final int[] nonBasic;

  /** Whether a form is one of those that are not basic. */
  private final boolean[] isColumn;

  private final double[] values;
  private final double[] lower;
  private final double[] upper;
  private List<CoreBound> core = List.of();
  private int age;
  private long pivots;

  /**
   * All forms free, all unknowns zero.
   *
   * @param forms coefficients, a row a form; the unknowns themselves have the numbers after them
   */
  FloatingFit(double[][] forms, int unknowns) {
    this.forms = forms;
    this.unknowns = unknowns;
    rows = new double[forms.length][unknowns];
    basic = new int[forms.length];
    nonBasic = new int[unknowns];
    isColumn = new boolean[forms.length + unknowns];
    values = new double[forms.length + unknowns];
    lower = new double[forms.length + unknowns];
    upper = new double[forms.length + unknowns];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    load();
  }

  private void load() {
    for (int form = 0; form < forms.length; form++) {
      System.arraycopy(forms[form], 0, rows[form], 0, unknowns);
      basic[form] = form;
    }
    for (int i = 0; i < unknowns; i++) {
      nonBasic[i] = forms.length + i;
    }
    Arrays.fill(isColumn, 0, forms.length, false);
    Arrays.fill(isColumn, forms.length, isColumn.length, true);
    age = 0;
  }

  /** The same basis, as far as that is possible, computed from the data again. */
  private void reload() {
    boolean[] wanted = isColumn.clone();
    load();
    for (int form = 0; form < forms.length; form++) {
      if (wanted[form]) {
        int column = largestColumn(form, wanted);
        if (column >= 0) {
          pivot(form, column);
        }
      }
    }
    for (int column = 0; column < unknowns; column++) {
      values[nonBasic[column]] = clamped(nonBasic[column]);
    }
    evaluate();
    age = 0;
  }

  /** In a row that is still where it was loaded. */
  private int largestColumn(int row, boolean[] wanted) {
    int best = -1;
    double largest = NEGLIGIBLE;
    for (int column = 0; column < unknowns; column++) {
      if (!wanted[nonBasic[column]] && Math.abs(rows[row][column]) > largest) {
        best = column;
        largest = Math.abs(rows[row][column]);
      }
    }
    return best;
  }

  private double clamped(int form) {
    return Math.max(lower[form], Math.min(upper[form], values[form]));
  }

  private void evaluate() {
    for (int row = 0; row < rows.length; row++) {
      double sum = 0;
      for (int column = 0; column < unknowns; column++) {
        sum += rows[row][column] * values[nonBasic[column]];
      }
      values[basic[row]] = sum;
    }
  }

  /** Replaces the range of a form. */
  void confine(int form, double least, double most) {
    lower[form] = least;
    upper[form] = most;
    if (isColumn[form] && clamped(form) != values[form]) {
      for (int column = 0; column < unknowns; column++) {
        if (nonBasic[column] == form) {
          move(column, clamped(form) - values[form]);
        }
      }
    }
  }

  private void move(int column, double change) {
    values[nonBasic[column]] += change;
    for (int row = 0; row < rows.length; row++) {
      values[basic[row]] += rows[row][column] * change;
    }
  }

  Guess check() {
    int limit = 60 + 20 * unknowns;
    if (age > PIVOTS_OF_A_TABLEAU) {
      reload();
    }
    for (int step = 0; step < limit; step++) {
      boolean greedy = step < limit / 2;
      int row = leavingRow(greedy);
      if (row < 0) {
        return Guess.FEASIBLE;
      }
      boolean up = values[basic[row]] < lower[basic[row]];
      int column = enteringColumn(row, up, greedy);
      if (column < 0) {
        core = core(row, up);
        return Guess.INFEASIBLE;
      }
      double target = up ? lower[basic[row]] : upper[basic[row]];
      move(column, (target - values[basic[row]]) / rows[row][column]);
      pivot(row, column);
    }
    return Guess.NONE;
  }

  private int leavingRow(boolean greedy) {
    int best = -1;
    double worst = TOLERANCE;
    for (int row = 0; row < rows.length; row++) {
      int form = basic[row];
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
      double factor = rows[row][column];
      int form = nonBasic[column];
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

  private void pivot(int row, int column) {
    double[] pivot = rows[row];
    double inverse = 1 / pivot[column];
    for (int c = 0; c < unknowns; c++) {
      pivot[c] *= -inverse;
    }
    pivot[column] = inverse;
    for (int r = 0; r < rows.length; r++) {
      double[] other = rows[r];
      double factor = other[column];
      if (r != row && factor != 0) {
        other[column] = 0;
        for (int c = 0; c < unknowns; c++) {
          other[c] += factor * pivot[c];
        }
      }
    }
    int leaving = basic[row];
    basic[row] = nonBasic[column];
    nonBasic[column] = leaving;
    isColumn[basic[row]] = false;
    isColumn[leaving] = true;
    age++;
    pivots++;
  }

  /** The row's form is beyond its bound, and every other one stands at that which keeps it there. */
  private List<CoreBound> core(int row, boolean up) {
    List<CoreBound> bounds = new ArrayList<>();
    bounds.add(new CoreBound(basic[row], !up));
    for (int column = 0; column < unknowns; column++) {
      if (Math.abs(rows[row][column]) > NEGLIGIBLE) {
        bounds.add(new CoreBound(nonBasic[column], rows[row][column] > 0 == up));
      }
    }
    return bounds;
  }

  /** After an infeasible guess: bounds that add up to a contradiction. */
  List<CoreBound> core() {
    return core;
  }

  /** The value of a form, or of an unknown, after a feasible guess. */
  double value(int form) {
    return values[form];
  }

  long pivots() {
    return pivots;
  }
}
