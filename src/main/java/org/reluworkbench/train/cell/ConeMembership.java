package org.reluworkbench.train.cell;

import java.math.BigInteger;

/**
 * Confirms exactly that a form is a combination of a few others, with their sides, in which no factor
 * is negative: then nothing with those sides is across it (J. Farkas, 1902).
 *
 * <p>By Cramer's rule the factors have the determinant of the equations as a denominator. Where that
 * is below 2^52, floating point guesses it and the numerators to less than a half, and one
 * multiplication in integers confirms them. Otherwise a {@link RoundedInverse} may show them to be
 * positive; otherwise the equations are solved in integers.
 */
final class ConeMembership {

  private static final double EXACT_INTEGERS = 1L << 52;

  private final Forms forms;
  private final double[][] equations;
  private final double[] factors;
  private final long[] numerators;
  private final RoundedInverse inverse;

  ConeMembership(Forms forms) {
    this.forms = forms;
    equations = new double[forms.width()][forms.width() + 1];
    factors = new double[forms.width()];
    numerators = new long[forms.width()];
    inverse = new RoundedInverse(forms);
  }

  /** Whether {@code side * form} is such a combination of the active generators of the region. */
  boolean holds(Region region, ConeProjection active, int form, int side) {
    return guessed(region, active, form, side)
        || inverse.holds(region, active, form, side)
        || solved(region, active, form, side);
  }

  private boolean guessed(Region region, ConeProjection active, int form, int side) {
    if (!forms.isSmall()) {
      return false;
    }
    int size = active.size();
    load(region, active, form, side);
    double determinant = eliminate(size);
    if (!(Math.abs(determinant) >= 0.5 && Math.abs(determinant) < EXACT_INTEGERS)) {
      return false;
    }
    double largest = Math.abs(determinant);
    for (int j = 0; j < size; j++) {
      double numerator = Math.rint(Math.abs(determinant) * factors[j]);
      if (!(numerator >= 0 && numerator < EXACT_INTEGERS)) {
        return false;
      }
      numerators[j] = (long) numerator;
      largest = Math.max(largest, numerator);
    }
    return confirmed(
        region, active, form, side, (long) Math.rint(Math.abs(determinant)), (long) largest);
  }

  private void load(Region region, ConeProjection active, int form, int side) {
    int size = active.size();
    for (int j = 0; j <= size; j++) {
      long[] column = forms.small(j == size ? form : region.form(active.label(j)));
      int sign = j == size ? side : region.side(active.label(j));
      for (int row = 0; row < equations.length; row++) {
        equations[row][j] = (double) sign * column[row];
      }
    }
  }

  /** Solves what partial pivoting takes for independent; returns its determinant, up to the sign. */
  private double eliminate(int size) {
    double determinant = 1;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      for (int row = column + 1; row < equations.length; row++) {
        if (Math.abs(equations[row][column]) > Math.abs(equations[pivot][column])) {
          pivot = row;
        }
      }
      double[] pivotRow = equations[pivot];
      equations[pivot] = equations[column];
      equations[column] = pivotRow;
      determinant *= pivotRow[column];
      for (int row = column + 1; row < equations.length; row++) {
        double quotient = equations[row][column] / pivotRow[column];
        for (int c = column + 1; c <= size; c++) {
          equations[row][c] -= quotient * pivotRow[c];
        }
      }
    }
    for (int column = size - 1; column >= 0; column--) {
      double sum = equations[column][size];
      for (int c = column + 1; c < size; c++) {
        sum -= equations[column][c] * factors[c];
      }
      factors[column] = sum / equations[column][column];
    }
    return determinant;
  }

  /**
   * Whether the combination is exact. Sums are taken modulo 2^64, and in floating point: numbers of at
   * most {@code 52 + 31 + 6} bits, so that the error there is far below 2^62.
   */
  private boolean confirmed(
      Region region, ConeProjection active, int form, int side, long determinant, long largest) {
    if (forms.width() >= Long.SIZE || determinant == 0) {
      return false;
    }
    long[] target = forms.small(form);
    for (int row = 0; row < target.length; row++) {
      long difference = -side * target[row] * determinant;
      double size = -side * (double) target[row] * determinant;
      for (int j = 0; j < active.size(); j++) {
        long entry = region.side(active.label(j)) * forms.small(region.form(active.label(j)))[row];
        difference += numerators[j] * entry;
        size += (double) numerators[j] * entry;
      }
      if (difference != 0 || Math.abs(size) > 0x1p62) {
        return false;
      }
    }
    return largest > 0;
  }

  /** Gauss-Jordan elimination without fractions (E. H. Bareiss, 1968). */
  private boolean solved(Region region, ConeProjection active, int form, int side) {
    int size = active.size();
    BigInteger[][] rows = new BigInteger[forms.width()][size + 1];
    for (int row = 0; row < rows.length; row++) {
      for (int j = 0; j < size; j++) {
        int position = active.label(j);
        rows[row][j] = signed(forms.exact(region.form(position))[row], region.side(position));
      }
      rows[row][size] = signed(forms.exact(form)[row], side);
    }
    BigInteger last = BigInteger.ONE;
    for (int column = 0; column < size; column++) {
      int pivot = column;
      while (pivot < rows.length && rows[pivot][column].signum() == 0) {
        pivot++;
      }
      if (pivot == rows.length) {
        return false;
      }
      BigInteger[] pivotRow = rows[pivot];
      rows[pivot] = rows[column];
      rows[column] = pivotRow;
      for (int row = 0; row < rows.length; row++) {
        if (row != column) {
          reduce(rows[row], pivotRow, column, last);
        }
      }
      last = pivotRow[column];
    }
    for (int row = 0; row < rows.length; row++) {
      int sign = rows[row][size].signum();
      if (row < size ? sign * last.signum() < 0 : sign != 0) {
        return false;
      }
    }
    return true;
  }

  private static void reduce(BigInteger[] row, BigInteger[] pivotRow, int column, BigInteger last) {
    BigInteger factor = row[column];
    BigInteger pivot = pivotRow[column];
    for (int c = 0; c < row.length; c++) {
      row[c] = row[c].multiply(pivot).subtract(factor.multiply(pivotRow[c])).divide(last);
    }
  }

  private static BigInteger signed(BigInteger value, int side) {
    return side < 0 ? value.negate() : value;
  }
}
