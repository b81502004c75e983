package org.reluworkbench.train.cell;

/**
 * Confirms exactly that the solution of square equations {@code B l = t} in integers is positive,
 * without solving them. Let C be the inverse of B, guessed in floating point, with rows scaled at will
 * and rounded to integers. Then {@code (C B) l = C t} in integers, and C B is nearly diagonal, so that
 * bounds on l follow from its rows; they are exact but for one rounding of each number, for which a
 * factor of two is to spare.
 */
final class RoundedInverse {

  /** Bits for sums of products, sign aside. */
  private static final int ROOM = 62;

  private static final double OUT_OF_HAND = 1e100;

  private final Forms forms;
  private final int width;
  private final int bits;
  private final double[][] joined;
  private final long[][] inverse;
  private final long[] right;
  private final double[] diagonal;
  private final double[] beside;

  RoundedInverse(Forms forms) {
    this.forms = forms;
    width = forms.width();
    bits = ROOM - forms.bits() - (Integer.SIZE - Integer.numberOfLeadingZeros(width));
    joined = new double[width][2 * width];
    inverse = new long[width][width];
    right = new long[width];
    diagonal = new double[width];
    beside = new double[width];
  }

  /** Whether {@code side * form} is a combination with positive factors of all the generators. */
  boolean holds(Region region, ConeProjection active, int form, int side) {
    if (!forms.isSmall() || active.size() != width) {
      return false;
    }
    load(region, active);
    if (!invert() || !round()) {
      return false;
    }
    double largest = 0;
    for (int i = 0; i < width; i++) {
      if (!multiply(region, active, form, side, i)) {
        return false;
      }
      largest = Math.max(largest, right[i] / (diagonal[i] - beside[i]));
    }
    for (int i = 0; i < width; i++) {
      if (!(right[i] > 2 * largest * beside[i])) {
        return false;
      }
    }
    return true;
  }

  private void load(Region region, ConeProjection active) {
    for (int j = 0; j < width; j++) {
      int position = active.label(j);
      long[] column = forms.small(region.form(position));
      for (int row = 0; row < width; row++) {
        joined[row][j] = (double) region.side(position) * column[row];
        joined[row][width + j] = row == j ? 1 : 0;
      }
    }
  }

  /** Gauss-Jordan elimination with partial pivoting. */
  private boolean invert() {
    for (int column = 0; column < width; column++) {
      int pivot = column;
      for (int row = column + 1; row < width; row++) {
        if (Math.abs(joined[row][column]) > Math.abs(joined[pivot][column])) {
          pivot = row;
        }
      }
      double[] pivotRow = joined[pivot];
      joined[pivot] = joined[column];
      joined[column] = pivotRow;
      if (pivotRow[column] == 0) {
        return false;
      }
      double reciprocal = 1 / pivotRow[column];
      for (int c = column; c < 2 * width; c++) {
        pivotRow[c] *= reciprocal;
      }
      for (int row = 0; row < width; row++) {
        if (row != column && joined[row][column] != 0) {
          double factor = joined[row][column];
          for (int c = column; c < 2 * width; c++) {
            joined[row][c] -= factor * pivotRow[c];
          }
        }
      }
    }
    return true;
  }

  /** Scales to integers of that many bits; false if the numbers are out of hand. */
  private boolean round() {
    for (int i = 0; i < width; i++) {
      double largest = 0;
      for (int c = 0; c < width; c++) {
        largest = Math.max(largest, Math.abs(joined[i][width + c]));
      }
      if (!(largest > 1 / OUT_OF_HAND && largest < OUT_OF_HAND)) {
        return false;
      }
      double power = Math.scalb(1.0, bits - 1 - Math.getExponent(largest));
      for (int c = 0; c < width; c++) {
        inverse[i][c] = (long) Math.rint(joined[i][width + c] * power);
      }
    }
    return true;
  }

  /** A row of C B, which may not overflow, and of C t; false if they are of no use. */
  private boolean multiply(Region region, ConeProjection active, int form, int side, int i) {
    long[] row = inverse[i];
    beside[i] = 0;
    for (int j = 0; j < width; j++) {
      int position = active.label(j);
      long product = region.side(position) * product(row, forms.small(region.form(position)));
      if (i == j) {
        diagonal[i] = product;
      } else {
        beside[i] += Math.abs((double) product);
      }
    }
    right[i] = side * product(row, forms.small(form));
    return right[i] > 0 && diagonal[i] > 2 * beside[i];
  }

  private long product(long[] left, long[] column) {
    long sum = 0;
    for (int c = 0; c < width; c++) {
      sum += left[c] * column[c];
    }
    return sum;
  }
}
