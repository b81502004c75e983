package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * The exact solution that a relaxation's floating-point solution stands for: the inequalities that
 * have multipliers hold with equality, or have an error that is least in the sense of the loss.
 */
final class ExactFit {

  private static final double TIGHT = 1e-6;

  /** Squares have slope zero at zero: smaller errors may be zero, or may not. */
  private static final List<Double> LEAST_ERRORS = List.of(1e-4, 0.0);

  private final TrainingTask task;
  private final FloatingData data;
  private final Relaxation relaxation;
  private final int parameters;
  private final double leastError;

  private final List<List<Rational>> matrix = new ArrayList<>();
  private final List<Rational> right = new ArrayList<>();
  private final List<Integer> tight = new ArrayList<>();

  private ExactFit(FloatingData data, Relaxation relaxation, double leastError) {
    this.leastError = leastError;
    this.task = data.task();
    this.data = data;
    this.relaxation = relaxation;
    this.parameters = data.parameters();
  }

  /** Weights, as exact numbers, that may be best; their loss is the caller's to compute. */
  static List<List<Rational>> weights(FloatingData data, Relaxation relaxation) {
    if (data.task().loss() != Loss.SQUARED) {
      return new ExactFit(data, relaxation, 0).vertex().stream().toList();
    }
    return LEAST_ERRORS.stream()
        .map(least -> new ExactFit(data, relaxation, least))
        .flatMap(fit -> fit.leastSquares().stream())
        .map(solution -> List.copyOf(solution.subList(0, data.parameters())))
        .toList();
  }

  /** For squares: multipliers that belong to exact weights and prove that no loss is less. */
  static Optional<List<Term>> multipliers(
      FloatingData data, Relaxation relaxation, Rational target) {
    return LEAST_ERRORS.stream()
        .map(least -> new ExactFit(data, relaxation, least))
        .flatMap(fit -> fit.leastSquares().flatMap(fit::terms).stream())
        .filter(terms -> LowerBound.of(relaxation.piece(), terms).reaches(target))
        .findFirst();
  }

  private boolean isTight(int candidate) {
    double multiplier = relaxation.multiplier(candidate);
    int group = relaxation.group(candidate);
    return multiplier > relaxation.slack(candidate)
        && multiplier > 1e-9
        && (group < 0 || relaxation.error(group) >= leastError);
  }

  private Optional<List<Rational>> vertex() {
    boolean maximum = task.loss() == Loss.MAXIMUM;
    List<Rational> guess = new ArrayList<>(data.exactly(relaxation.x()));
    if (maximum) {
      guess.add(Rational.ZERO);
    }
    for (int j = 0; j < relaxation.candidates().size(); j++) {
      Inequality inequality = relaxation.candidates().get(j).inequality();
      boolean counts =
          !inequality.error() || maximum || relaxation.error(relaxation.group(j)) < TIGHT;
      if (isTight(j) && counts) {
        List<Rational> row = new ArrayList<>(DualProof.coefficients(task, inequality));
        if (maximum) {
          row.add(inequality.error() ? Rational.MINUS_ONE : Rational.ZERO);
        }
        matrix.add(row);
        right.add(inequality.bound());
      }
    }
    return ExactEquations.solve(matrix, right, guess, ones(guess.size()))
        .map(solution -> solution.subList(0, parameters));
  }

  private static List<Double> ones(int size) {
    return java.util.Collections.nCopies(size, 1.0);
  }

  /** Of each error variable the first tight candidate; others are equations relative to it. */
  private final Map<Integer, Integer> leaders = new HashMap<>();

  /** The weights, followed by a multiplier for each tight candidate that is an equation. */
  private Optional<List<Rational>> leastSquares() {
    List<List<Rational>> equations = new ArrayList<>();
    List<Rational> values = new ArrayList<>();
    for (int j = 0; j < relaxation.candidates().size(); j++) {
      if (isTight(j)) {
        Inequality inequality = relaxation.candidates().get(j).inequality();
        List<Rational> row = DualProof.coefficients(task, inequality);
        Integer leader = inequality.error() ? leaders.putIfAbsent(relaxation.group(j), j) : null;
        if (!inequality.error()) {
          equations.add(row);
          values.add(inequality.bound());
          tight.add(j);
        } else if (leader != null) {
          Inequality first = relaxation.candidates().get(leader).inequality();
          equations.add(minus(row, DualProof.coefficients(task, first)));
          values.add(inequality.bound().minus(first.bound()));
          tight.add(j);
        }
      }
    }
    normalEquations(equations);
    for (int i = 0; i < equations.size(); i++) {
      List<Rational> row = new ArrayList<>(equations.get(i));
      equations.forEach(other -> row.add(Rational.ZERO));
      matrix.add(row);
      right.add(values.get(i));
    }
    List<Rational> guess = new ArrayList<>(data.exactly(relaxation.x()));
    tight.forEach(j -> guess.add(DualProof.round(relaxation.multiplier(j), 40)));
    return ExactEquations.solve(matrix, right, guess, ones(guess.size()));
  }

  private void normalEquations(List<List<Rational>> equations) {
    Rational[][] square = new Rational[parameters][parameters];
    Rational[] values = new Rational[parameters];
    java.util.Arrays.fill(values, Rational.ZERO);
    for (Rational[] row : square) {
      java.util.Arrays.fill(row, Rational.ZERO);
    }
    for (int leader : leaders.values()) {
      Candidate candidate = relaxation.candidates().get(leader);
      List<Rational> row = DualProof.coefficients(task, candidate.inequality());
      Rational twice = task.points().get(candidate.point()).weight().times(Rational.TWO);
      for (int i = 0; i < parameters; i++) {
        Rational factor = twice.times(row.get(i));
        values[i] = values[i].plus(factor.times(candidate.inequality().bound()));
        for (int k = 0; k < parameters && !factor.isZero(); k++) {
          square[i][k] = square[i][k].plus(factor.times(row.get(k)));
        }
      }
    }
    for (int i = 0; i < parameters; i++) {
      List<Rational> row = new ArrayList<>(List.of(square[i]));
      int column = i;
      equations.forEach(equation -> row.add(equation.get(column)));
      matrix.add(row);
      right.add(values[i]);
    }
  }

  private static List<Rational> minus(List<Rational> one, List<Rational> other) {
    List<Rational> difference = new ArrayList<>();
    for (int i = 0; i < one.size(); i++) {
      difference.add(one.get(i).minus(other.get(i)));
    }
    return difference;
  }

  /** The leader of an error variable gets what the others leave of twice its weighted error. */
  private Optional<List<Term>> terms(List<Rational> solution) {
    Map<Integer, Rational> left = new HashMap<>();
    leaders.forEach((group, leader) -> {
      Candidate candidate = relaxation.candidates().get(leader);
      List<Rational> row = DualProof.coefficients(task, candidate.inequality());
      Rational error = candidate.inequality().bound().negate();
      for (int i = 0; i < parameters; i++) {
        error = error.plus(row.get(i).times(solution.get(i)));
      }
      left.put(
          group,
          error.times(Rational.TWO).times(task.points().get(candidate.point()).weight()));
    });
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < tight.size(); i++) {
      Rational multiplier = solution.get(parameters + i);
      Candidate candidate = relaxation.candidates().get(tight.get(i));
      if (candidate.inequality().error()) {
        left.merge(relaxation.group(tight.get(i)), multiplier.negate(), Rational::plus);
      }
      if (!multiplier.isZero()) {
        terms.add(candidate.times(multiplier));
      }
    }
    leaders.forEach((group, leader) -> {
      if (!left.get(group).isZero()) {
        terms.add(relaxation.candidates().get(leader).times(left.get(group)));
      }
    });
    return terms.stream().allMatch(term -> term.multiplier().signum() > 0)
        ? Optional.of(terms)
        : Optional.empty();
  }
}
