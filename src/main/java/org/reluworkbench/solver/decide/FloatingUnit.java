package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluworkbench.numeric.Vector;

/**
 * A guess, in floating point, at what {@link UnitCheck} finds out exactly: the same simplex on a
 * dense tableau. Nothing it says is believed before it is confirmed, save that a lemma is not worth
 * looking for.
 */
final class FloatingUnit {

  /** What the guess is. */
  enum Guess {
    FEASIBLE,
    INFEASIBLE,
    /** Too many pivots. */
    NONE
  }

  private static final double TOLERANCE = 1e-7;
  private static final double NEGLIGIBLE = 1e-9;

  /** After this many pivots the rounding errors are thrown away by starting from exact data. */
  private static final int PIVOTS_OF_A_TABLEAU = 2_000;

  private final PointSet points;

  /** {@code value[basic[r]] = sum rows[r][c] * value[nonBasic[c]]}. */
  private final double[][] rows;

  private final int[] basic;
  private final int[] nonBasic;
  private final double[] values;

  /** Points that are to be cut off. */
  private final boolean[] cutOff;

  private List<Integer> core = List.of();
  private int age;
  private long pivots;

  FloatingUnit(PointSet points) {
    this.points = points;
    rows = new double[points.size() - points.rank()][points.rank()];
    basic = new int[rows.length];
    nonBasic = new int[points.rank()];
    values = new double[points.size()];
    cutOff = new boolean[points.size()];
    restart();
  }

  /** Begins anew in the frame, with the function that is zero. */
  private void restart() {
    int row = 0;
    for (int point = 0; point < points.size(); point++) {
      if (points.position(point) >= 0) {
        nonBasic[points.position(point)] = point;
        continue;
      }
      Arrays.fill(rows[row], 0);
      Vector coordinates = points.coordinates(point);
      for (int i = 0; i < coordinates.support(); i++) {
        rows[row][coordinates.supportIndex(i)] = coordinates.supportValue(i).approximately();
      }
      basic[row++] = point;
    }
    for (int column = 0; column < nonBasic.length; column++) {
      values[nonBasic[column]] = cutOff[nonBasic[column]] ? 1 : 0;
    }
    evaluate();
    age = 0;
  }

  private void evaluate() {
    for (int row = 0; row < rows.length; row++) {
      double sum = 0;
      for (int column = 0; column < nonBasic.length; column++) {
        sum += rows[row][column] * values[nonBasic[column]];
      }
      values[basic[row]] = sum;
    }
  }

  void assign(int outside, boolean isCutOff) {
    int point = points.inside() + outside;
    cutOff[point] = isCutOff;
    if (isCutOff && values[point] < 1) {
      for (int column = 0; column < nonBasic.length; column++) {
        if (nonBasic[column] == point) {
          move(column, 1 - values[point]);
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
    int limit = 50 + 10 * nonBasic.length;
    if (age > PIVOTS_OF_A_TABLEAU) {
      restart();
    }
    for (int step = 0; step < limit; step++) {
      boolean greedy = step < limit / 2;
      int row = leavingRow(greedy);
      if (row < 0) {
        return Guess.FEASIBLE;
      }
      boolean up = cutOff[basic[row]];
      int column = enteringColumn(row, up, greedy);
      if (column < 0) {
        core = core(row);
        return Guess.INFEASIBLE;
      }
      move(column, ((up ? 1 : 0) - values[basic[row]]) / rows[row][column]);
      pivot(row, column);
    }
    return Guess.NONE;
  }

  /** By how much the point's value is on the wrong side of its bound; at most zero if it is not. */
  private double violation(int point) {
    if (point < points.inside()) {
      return values[point];
    }
    return cutOff[point] ? 1 - values[point] : 0;
  }

  private int leavingRow(boolean greedy) {
    int best = -1;
    double worst = TOLERANCE;
    for (int row = 0; row < rows.length; row++) {
      double violation = violation(basic[row]);
      if (violation > worst) {
        best = row;
        worst = greedy ? violation : worst;
        if (!greedy) {
          return best;
        }
      }
    }
    return best;
  }

  private int enteringColumn(int row, boolean up, boolean greedy) {
    int best = -1;
    double largest = NEGLIGIBLE;
    for (int column = 0; column < nonBasic.length; column++) {
      double factor = rows[row][column];
      int point = nonBasic[column];
      boolean pointUp = factor > 0 == up;
      // An inside point at zero can't rise, a cut-off point at one can't fall.
      boolean stuck = violation(point) > -TOLERANCE
          && (point < points.inside() ? pointUp : cutOff[point] && !pointUp);
      if (!stuck && Math.abs(factor) > largest) {
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
    for (int c = 0; c < pivot.length; c++) {
      pivot[c] *= -inverse;
    }
    pivot[column] = inverse;
    for (int r = 0; r < rows.length; r++) {
      double factor = rows[r][column];
      if (r != row && factor != 0) {
        double[] other = rows[r];
        other[column] = 0;
        for (int c = 0; c < other.length; c++) {
          other[c] += factor * pivot[c];
        }
      }
    }
    int leaving = basic[row];
    basic[row] = nonBasic[column];
    nonBasic[column] = leaving;
    age++;
    pivots++;
  }

  private List<Integer> core(int row) {
    List<Integer> support = new ArrayList<>();
    support.add(basic[row]);
    for (int column = 0; column < nonBasic.length; column++) {
      if (Math.abs(rows[row][column]) > NEGLIGIBLE) {
        support.add(nonBasic[column]);
      }
    }
    return support;
  }

  /** After an infeasible guess: points that depend on each other so that it is so. */
  List<Integer> core() {
    return core;
  }

  /** The points that are not basic: all others depend on them. */
  List<Integer> nonBasic() {
    return Arrays.stream(nonBasic).boxed().toList();
  }

  boolean isCutOff(int point) {
    return cutOff[point];
  }

  double value(int point) {
    return values[point];
  }

  long pivots() {
    return pivots;
  }
}
