package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * The slow judge of least squares: all dichotomies for each unit, all signs, all sets of points with
 * a positive output, and of the cone that these make all faces: on one of them the optimum is where
 * the gradient says, which a system of linear equations tells. A point counts only if it is in the
 * cone, so that no value is too small.
 */
final class SquaresEnumeration {

  private final TrainingTask task;
  private final int size;
  private final int block;
  private final int parameters;
  private Rational best;

  private SquaresEnumeration(TrainingTask task) {
    this.task = task;
    this.size = task.size();
    this.block = task.dimension() + 1;
    this.parameters = 1 + task.units() * block;
    // Of the network that is zero everywhere.
    this.best = missed(0);
  }

  static Rational optimum(TrainingTask task) {
    SquaresEnumeration enumeration = new SquaresEnumeration(task);
    List<Integer> dichotomies = Enumeration.dichotomies(task);
    for (int negative = 0; negative <= task.units(); negative++) {
      enumeration.choose(negative, dichotomies, List.of());
    }
    return enumeration.best;
  }

  private void choose(int negative, List<Integer> dichotomies, List<Integer> chosen) {
    int unit = chosen.size();
    if (unit == task.units()) {
      for (int set = 1; set < 1 << size; set++) {
        if (missed(set).compareTo(best) < 0) {
          cone(negative, chosen, set);
        }
      }
      return;
    }
    for (int active : dichotomies) {
      boolean sameSign = unit > 0 && unit != negative;
      if (!sameSign || active >= chosen.get(unit - 1)) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(active);
        choose(negative, dichotomies, more);
      }
    }
  }

  /** What the points outside the set contribute, as their output is zero. */
  private Rational missed(int set) {
    Rational sum = Rational.ZERO;
    for (int p = 0; p < size; p++) {
      if ((set >> p & 1) == 0) {
        sum = sum.plus(task.share(task.points().get(p), Rational.ZERO));
      }
    }
    return sum;
  }

  private Vector unit(int unit, int p) {
    Vector.Builder form = Vector.builder(parameters);
    for (int i = 0; i < task.dimension(); i++) {
      form.set(1 + unit * block + i, task.points().get(p).input().get(i));
    }
    return form.set(unit * block + block, Rational.ONE).build();
  }

  private Vector output(int negative, List<Integer> chosen, int p) {
    Vector form = Vector.unit(parameters, 0);
    for (int unit = 0; unit < chosen.size(); unit++) {
      if ((chosen.get(unit) >> p & 1) == 1) {
        form = form.combine(Rational.of(unit < negative ? -1 : 1), unit(unit, p));
      }
    }
    return form;
  }

  private void cone(int negative, List<Integer> chosen, int set) {
    List<Vector> outputs = new ArrayList<>();
    List<Vector> sides = new ArrayList<>();
    for (int p = 0; p < size; p++) {
      outputs.add(output(negative, chosen, p));
      sides.add(side(outputs.get(p), set >> p & 1));
      for (int unit = 0; unit < chosen.size(); unit++) {
        sides.add(side(unit(unit, p), chosen.get(unit) >> p & 1));
      }
    }
    faces(outputs, set, sides, 0, new ArrayList<>());
  }

  private static Vector side(Vector form, int positive) {
    return positive == 1 ? form : Vector.zero(form.dimension()).minus(form);
  }

  /** Every face is where some of the sides, no more than there are parameters, are zero. */
  private void faces(
      List<Vector> outputs, int set, List<Vector> sides, int next, List<Vector> zero) {
    optimum(outputs, set, sides, zero);
    if (zero.size() == parameters) {
      return;
    }
    for (int i = next; i < sides.size(); i++) {
      zero.add(sides.get(i));
      faces(outputs, set, sides, i + 1, zero);
      zero.remove(zero.size() - 1);
    }
  }

  private void optimum(List<Vector> outputs, int set, List<Vector> sides, List<Vector> zero) {
    int width = parameters + zero.size();
    Rational[][] system = new Rational[width][width + 1];
    for (int i = 0; i < width; i++) {
      Arrays.fill(system[i], Rational.ZERO);
    }
    for (int p = 0; p < size; p++) {
      if ((set >> p & 1) == 1) {
        normal(system, outputs.get(p), p, width);
      }
    }
    for (int z = 0; z < zero.size(); z++) {
      for (int i = 0; i < parameters; i++) {
        system[i][parameters + z] = zero.get(z).get(i);
        system[parameters + z][i] = zero.get(z).get(i);
      }
    }
    Vector.Builder solution = Vector.builder(parameters);
    Rational[] solved = solve(system);
    for (int i = 0; i < parameters; i++) {
      solution.set(i, solved[i]);
    }
    Vector weights = solution.build();
    if (sides.stream().allMatch(side -> side.dot(weights).signum() >= 0)) {
      Rational loss = missed(set);
      for (int p = 0; p < size; p++) {
        if ((set >> p & 1) == 1) {
          loss = loss.plus(task.share(task.points().get(p), outputs.get(p).dot(weights)));
        }
      }
      best = best.min(loss);
    }
  }

  private void normal(Rational[][] system, Vector output, int p, int width) {
    for (int i = 0; i < parameters; i++) {
      Rational weighted = output.get(i).times(task.points().get(p).weight());
      for (int j = 0; j < parameters; j++) {
        system[i][j] = system[i][j].plus(weighted.times(output.get(j)));
      }
      system[i][width] =
          system[i][width].plus(weighted.times(task.points().get(p).label()));
    }
  }

  /** Some solution of equations that have one; what is free is zero. */
  private static Rational[] solve(Rational[][] system) {
    int width = system.length;
    int[] pivots = new int[width];
    int rank = 0;
    for (int column = 0; column < width && rank < width; column++) {
      int row = rank;
      while (row < width && system[row][column].isZero()) {
        row++;
      }
      if (row == width) {
        continue;
      }
      Rational[] pivot = system[row];
      system[row] = system[rank];
      system[rank] = pivot;
      for (int other = 0; other < width; other++) {
        if (other != rank && !system[other][column].isZero()) {
          Rational factor = system[other][column].dividedBy(pivot[column]);
          for (int i = column; i <= width; i++) {
            system[other][i] = system[other][i].minus(factor.times(pivot[i]));
          }
        }
      }
      pivots[rank++] = column;
    }
    Rational[] solution = new Rational[width];
    Arrays.fill(solution, Rational.ZERO);
    for (int row = 0; row < rank; row++) {
      solution[pivots[row]] = system[row][width].dividedBy(system[row][pivots[row]]);
    }
    return solution;
  }
}
