package org.reluworkbench.solver.activation;

import java.util.Arrays;

/**
 * Linear forms in floating point, expressed through as many others as there are unknowns: {@code
 * basic(r) = sum of rows[r][c] * nonBasic(c)}. Only the forms that were asked for, and the unknowns,
 * have rows.
 *
 * <p>Forms are numbered; the unknowns themselves have the numbers after them.
 */
final class FloatingTableau {

  /** What is smaller counts as zero. */
  static final double NEGLIGIBLE = 1e-9;

  private static final int IDLE = -1;

  private final double[][] forms;
  private final int unknowns;
  private final double[][] rows;
  private int size;
  private final int[] basic;
  private final int[] nonBasic;

  /** For each form its row, {@code IDLE}, or {@code -2 - column}. */
  private final int[] place;

  private int age;

  /** With the unknowns as columns and without rows. */
  FloatingTableau(double[][] forms, int unknowns) {
    this.forms = forms;
    this.unknowns = unknowns;
    rows = new double[forms.length + unknowns][];
    basic = new int[forms.length + unknowns];
    nonBasic = new int[unknowns];
    place = new int[forms.length + unknowns];
    clear();
  }

  void clear() {
    Arrays.fill(place, IDLE);
    size = 0;
    for (int i = 0; i < unknowns; i++) {
      nonBasic[i] = forms.length + i;
      place[nonBasic[i]] = -2 - i;
    }
    age = 0;
  }

  int size() {
    return size;
  }

  double[] row(int row) {
    return rows[row];
  }

  int basic(int row) {
    return basic[row];
  }

  int nonBasic(int column) {
    return nonBasic[column];
  }

  int[] nonBasics() {
    return nonBasic.clone();
  }

  /** How many pivots ago the rows were computed from the data. */
  int age() {
    return age;
  }

  boolean isUnknown(int form) {
    return form >= forms.length;
  }

  /** The row of a basic form; negative if it has none. */
  int rowOf(int form) {
    return Math.max(-1, place[form]);
  }

  /** The column of a form that is not basic; negative if it is basic or idle. */
  int columnOf(int form) {
    return Math.max(-1, -2 - place[form]);
  }

  /** Neither in a row nor in a column. */
  boolean isIdle(int form) {
    return place[form] == IDLE;
  }

  /** Gives an idle form a row, the last one. */
  void addRow(int form) {
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
  }

  /** Makes the row's form idle. */
  void removeRow(int row) {
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

  /** Makes a form basic no more, in exchange for an unknown, if the rows so far allow that. */
  void expel(int form) {
    int row = place[form];
    int best = -1;
    double largest = NEGLIGIBLE;
    for (int column = 0; column < unknowns; column++) {
      if (isUnknown(nonBasic[column]) && Math.abs(rows[row][column]) > largest) {
        best = column;
        largest = Math.abs(rows[row][column]);
      }
    }
    if (best >= 0) {
      pivot(row, best);
    }
  }

  /** Exchanges the form of the row with that of the column. */
  void pivot(int row, int column) {
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
  }
}
