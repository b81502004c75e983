package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.linear.Optimum;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;

/**
 * The slow judge: all dichotomies for each unit, all signs, all sets of points with a positive output
 * (or, for misfits, all sets of points that are to fit), an exact linear program each.
 */
final class Enumeration {

  private final TrainingTask task;
  private final int size;
  private final int block;
  private final int parameters;
  private Optional<Rational> best = Optional.empty();

  private Enumeration(TrainingTask task) {
    this.task = task;
    this.size = task.size();
    this.block = task.dimension() + 1;
    this.parameters = 1 + task.units() * block;
  }

  /** The sets of points on the positive sides of hyperplanes that avoid all points. */
  static List<Integer> dichotomies(TrainingTask task) {
    return new Enumeration(task).dichotomies();
  }

  static Rational optimum(TrainingTask task) {
    Enumeration enumeration = new Enumeration(task);
    List<Integer> dichotomies = enumeration.dichotomies();
    for (int negative = 0; negative <= task.units(); negative++) {
      enumeration.choose(negative, dichotomies, new ArrayList<>());
    }
    return enumeration.best.orElseThrow();
  }

  private List<Integer> dichotomies() {
    List<Integer> found = new ArrayList<>();
    for (int set = 0; set < 1 << size; set++) {
      List<LinearConstraint> constraints = new ArrayList<>();
      for (int p = 0; p < size; p++) {
        Vector form = task.points().get(p).input().append(Rational.ONE);
        constraints.add(
            (set >> p & 1) == 1
                ? LinearConstraint.atLeast(form, Rational.ONE)
                : LinearConstraint.atMost(form, Rational.MINUS_ONE));
      }
      if (new LinearSystem(block, constraints).feasibility(() -> false)
          instanceof Feasibility.Feasible) {
        found.add(set);
      }
    }
    return found;
  }

  private void choose(int negative, List<Integer> dichotomies, List<Integer> chosen) {
    if (chosen.size() == task.units()) {
      for (int set = 0; set < 1 << size; set++) {
        solve(negative, chosen, set);
      }
      return;
    }
    int unit = chosen.size();
    for (int set : dichotomies) {
      boolean sameSign = unit > 0 && unit != negative;
      if (!sameSign || set >= chosen.get(unit - 1)) {
        List<Integer> more = new ArrayList<>(chosen);
        more.add(set);
        choose(negative, dichotomies, more);
      }
    }
  }

  /** The form of f at a point. */
  private Vector output(int negative, List<Integer> chosen, int p) {
    Vector form = Vector.unit(parameters + size, 0);
    for (int unit = 0; unit < chosen.size(); unit++) {
      if ((chosen.get(unit) >> p & 1) == 1) {
        form = form.combine(Rational.of(unit < negative ? -1 : 1), unit(unit, p));
      }
    }
    return form;
  }

  private Vector unit(int unit, int p) {
    Vector.Builder form = Vector.builder(parameters + size);
    Vector input = task.points().get(p).input();
    for (int i = 0; i < task.dimension(); i++) {
      form.set(1 + unit * block + i, input.get(i));
    }
    return form.set(unit * block + block, Rational.ONE).build();
  }

  private void solve(int negative, List<Integer> chosen, int set) {
    List<LinearConstraint> constraints = new ArrayList<>();
    Rational constant = Rational.ZERO;
    Vector.Builder objective = Vector.builder(parameters + size);
    for (int p = 0; p < size; p++) {
      for (int unit = 0; unit < chosen.size(); unit++) {
        constraints.add(
            (chosen.get(unit) >> p & 1) == 1
                ? LinearConstraint.atLeast(unit(unit, p), Rational.ZERO)
                : LinearConstraint.atMost(unit(unit, p), Rational.ZERO));
      }
      WeightedExample point = task.points().get(p);
      Vector f = output(negative, chosen, p);
      boolean in = (set >> p & 1) == 1;
      if (task.loss() == Loss.MISFITS) {
        constant = in ? constant : constant.plus(point.weight());
        if (in && point.label().signum() == 0) {
          constraints.add(LinearConstraint.atMost(f, Rational.ZERO));
        } else if (in) {
          constraints.add(LinearConstraint.equality(f, point.label()));
          constraints.add(LinearConstraint.atLeast(f, Rational.ZERO));
        }
        continue;
      }
      int error = parameters + (task.loss() == Loss.MAXIMUM ? 0 : p);
      Vector e = Vector.unit(parameters + size, error);
      Vector output = in ? f : Vector.zero(parameters + size);
      constraints.add(
          in
              ? LinearConstraint.atLeast(f, Rational.ZERO)
              : LinearConstraint.atMost(f, Rational.ZERO));
      constraints.add(LinearConstraint.atMost(output.minus(e), point.label()));
      constraints.add(LinearConstraint.atLeast(output.plus(e), point.label()));
      objective.set(error, task.loss() == Loss.MAXIMUM ? Rational.ONE : point.weight());
    }
    Optimum optimum =
        new LinearSystem(parameters + size, constraints).minimum(objective.build(), () -> false);
    if (optimum instanceof Optimum.Attained attained) {
      Rational value = attained.value().plus(constant);
      best = Optional.of(best.map(value::min).orElse(value));
    }
  }
}
