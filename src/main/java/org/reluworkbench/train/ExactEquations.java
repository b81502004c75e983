package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;

/**
 * Linear equations, solved exactly where a floating-point solution is known: as few unknowns as
 * possible are computed, the others keep the value that was guessed.
 */
final class ExactEquations {

  private static final double NEGLIGIBLE = 1e-9;

  private ExactEquations() {}

  /**
   * A solution that agrees with the guess but for the unknowns of an invertible square part; earlier
   * unknowns are preferred for that.
   *
   * @param matrix one list an equation
   * @param scales of each unknown a factor that makes it about as great as the others
   * @return empty if there is none; an equation that depends on others is not looked at
   */
  static Optional<List<Rational>> solve(
      List<List<Rational>> matrix,
      List<Rational> right,
      List<Rational> guess,
      List<Double> scales) {
    int rows = matrix.size();
    int columns = guess.size();
    double[][] a = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        a[i][j] = matrix.get(i).get(j).approximately() * scales.get(j);
      }
    }
    boolean[] used = new boolean[rows];
    List<Integer> pivotRows = new ArrayList<>();
    List<Integer> pivotColumns = new ArrayList<>();
    for (int j = 0; j < columns && pivotRows.size() < rows; j++) {
      int row = pivotRow(a, used, j);
      if (row >= 0) {
        used[row] = true;
        pivotRows.add(row);
        pivotColumns.add(j);
        eliminate(a, used, row, j);
      }
    }
    return solveSquare(matrix, right, guess, pivotRows, pivotColumns);
  }

  private static int pivotRow(double[][] a, boolean[] used, int column) {
    int best = -1;
    double most = NEGLIGIBLE;
    for (int i = 0; i < a.length; i++) {
      if (!used[i] && Math.abs(a[i][column]) > most) {
        most = Math.abs(a[i][column]);
        best = i;
      }
    }
    return best;
  }

  private static void eliminate(double[][] a, boolean[] used, int row, int column) {
    for (int i = 0; i < a.length; i++) {
      if (!used[i] && a[i][column] != 0) {
        double factor = a[i][column] / a[row][column];
        for (int j = column; j < a[i].length; j++) {
          a[i][j] -= factor * a[row][j];
        }
      }
    }
  }

  private static Optional<List<Rational>> solveSquare(
      List<List<Rational>> matrix,
      List<Rational> right,
      List<Rational> guess,
      List<Integer> rows,
      List<Integer> columns) {
    boolean[] pivot = new boolean[guess.size()];
    columns.forEach(column -> pivot[column] = true);
    int size = rows.size();
    Rational[][] square = new Rational[size][size + 1];
    for (int i = 0; i < size; i++) {
      List<Rational> equation = matrix.get(rows.get(i));
      Rational rest = right.get(rows.get(i));
      for (int j = 0; j < guess.size(); j++) {
        if (!pivot[j] && !equation.get(j).isZero() && !guess.get(j).isZero()) {
          rest = rest.minus(equation.get(j).times(guess.get(j)));
        }
      }
      for (int j = 0; j < size; j++) {
        square[i][j] = equation.get(columns.get(j));
      }
      square[i][size] = rest;
    }
    if (!reduce(square)) {
      return Optional.empty();
    }
    List<Rational> solution = new ArrayList<>(guess);
    for (int i = 0; i < size; i++) {
      solution.set(columns.get(i), square[i][size]);
    }
    return Optional.of(solution);
  }

  /** Gauss and Jordan; the last column becomes the solution. */
  private static boolean reduce(Rational[][] a) {
    int size = a.length;
    for (int k = 0; k < size; k++) {
      int row = k;
      while (row < size && a[row][k].isZero()) {
        row++;
      }
      if (row == size) {
        return false;
      }
      Rational[] swapped = a[row];
      a[row] = a[k];
      a[k] = swapped;
      Rational inverse = a[k][k].reciprocal();
      for (int j = k; j <= size; j++) {
        a[k][j] = a[k][j].times(inverse);
      }
      for (int i = 0; i < size; i++) {
        Rational factor = a[i][k];
        for (int j = k; i != k && !factor.isZero() && j <= size; j++) {
          a[i][j] = a[i][j].minus(factor.times(a[k][j]));
        }
      }
    }
    return true;
  }
}
