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
  private static final double NEGLIGIBLE = 1e-9;

  /** After this many pivots the rounding errors are thrown away by starting from exact data. */
  private static final int PIVOTS_OF_A_TABLEAU = 500;

  private static final int IDLE = -1;

  private final double[][] forms;
  private final int unknowns;

  /** {@code value[basic[r]] = sum rows[r][c] * value[nonBasic[c]]} for the first rows. */
  private final double[][] rows;

  private int size;
  private final int[] basic;
  private final int[] nonBasic;

  /** For each form its row, {@code IDLE}, or {@code -2 - column}. */
  private final int[] place;

  private final double[] values;
  private final double[] lower;
  private final double[] upper;
  private List<CoreBound> core = List.of();
  private int age;

  /**
   * All forms free, all unknowns zero.
   *
   * @param forms coefficients, a row a form; the unknowns themselves have the numbers after them
   */
  FloatingFit(double[][] forms, int unknowns) {
    this.forms = forms;
    this.unknowns = unknowns;
    int all = forms.length + unknowns;
    rows = new double[all][];
    basic = new int[all];
    nonBasic = new int[unknowns];
    place = new int[all];
    values = new double[all];
    lower = new double[all];
    upper = new double[all];
    Arrays.fill(lower, Double.NEGATIVE_INFINITY);
    Arrays.fill(upper, Double.POSITIVE_INFINITY);
    clear();
  }

  private void clear() {
    Arrays.fill(place, IDLE);
    size = 0;
    for (int i = 0; i < unknowns; i++) {
      nonBasic[i] = forms.length + i;
      place[nonBasic[i]] = -2 - i;
    }
    age = 0;
  }

  private boolean isUnknown(int form) {
    return form >= forms.length;
  }

  private boolean isFree(int form) {
    return lower[form] == Double.NEGATIVE_INFINITY && upper[form] == Double.POSITIVE_INFINITY;
  }

  /** The same basis, as far as that is possible, computed from the data again. */
  private void reload() {
    int[] wanted = nonBasic.clone();
    clear();
    for (int form = 0; form < forms.length; form++) {
      if (!isFree(form)) {
        addRow(form);
      }
    }
    for (int form : wanted) {
      if (!isUnknown(form)) {
        if (place[form] == IDLE) {
          addRow(form);
        }
        int column = largestUnknown(place[form]);
        if (column >= 0) {
          pivot(place[form], column);
        }
      }
    }
    for (int column = 0; column < unknowns; column++) {
      values[nonBasic[column]] = clamped(nonBasic[column]);
    }
    for (int row = 0; row < size; row++) {
      values[basic[row]] = valueOf(rows[row]);
    }
    age = 0;
  }

  private int largestUnknown(int row) {
    int best = -1;
    double largest = NEGLIGIBLE;
    for (int column = 0; column < unknowns; column++) {
      if (isUnknown(nonBasic[column]) && Math.abs(rows[row][column]) > largest) {
        best = column;
        largest = Math.abs(rows[row][column]);
      }
    }
    return best;
  }

  /** Expresses an idle form through those that are not basic. */
  private void addRow(int form) {
    double[] row = rows[size] == null ? new double[unknowns] : rows[size];
    Arrays.fill(row, 0);
    for (int i = 0; i < unknowns; i++) {
      double factor = forms[form][i];
      int where = place[forms.length + i];
      if (factor != 0 && where < IDLE) {
        row[-2 - where] += factor;
      } else if (factor != 0) {
        for (int column = 0; column < unknowns; column++) {
          row[column] += factor * rows[where][column];
        }
      }
    }
    rows[size] = row;
    basic[size] = form;
    place[form] = size++;
    values[form] = valueOf(row);
  }

  private void removeRow(int row) {
    double[] removed = rows[row];
    place[basic[row]] = IDLE;
    size--;
    if (row < size) {
      rows[row] = rows[size];
      basic[row] = basic[size];
      place[basic[row]] = row;
      rows[size] = removed;
    }
  }

  private double valueOf(double[] row) {
    double sum = 0;
    for (int column = 0; column < unknowns; column++) {
      sum += row[column] * values[nonBasic[column]];
    }
    return sum;
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
    int where = place[form];
    if (where < IDLE && clamped(form) != values[form]) {
      move(-2 - where, clamped(form) - values[form]);
    } else if (where == IDLE && !isFree(form)) {
      addRow(form);
    } else if (where > IDLE && isFree(form) && !isUnknown(form)) {
      removeRow(where);
    }
  }

  private void move(int column, double change) {
    values[nonBasic[column]] += change;
    for (int row = 0; row < size; row++) {
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
    for (int row = 0; row < size; row++) {
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
    for (int r = 0; r < size; r++) {
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
    place[basic[row]] = row;
    place[leaving] = -2 - column;
    age++;
    if (isFree(basic[row]) && !isUnknown(basic[row])) {
      removeRow(row);
    }
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

  /** The value of a form after a feasible guess. */
  double value(int form) {
    if (place[form] != IDLE) {
      return values[form];
    }
    double sum = 0;
    for (int i = 0; i < unknowns; i++) {
      sum += forms[form][i] * values[forms.length + i];
    }
    return sum;
  }
}
