package org.reluworkbench.train;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * Turns a relaxation's multipliers into exact ones that prove a lower bound.
 *
 * <p>Each is rounded, those of points with a clear error to what their weight demands, and as many as
 * there are weights are then computed anew so that all weights cancel out. What comes out is only
 * used if {@link LowerBound} says that it proves what was to be proved.
 */
final class DualProof {

  private static final double CLEAR = 1e-7;
  private static final int[] BITS = {12, 26, 44};

  private final TrainingTask task;
  private final Relaxation relaxation;
  private final List<Integer> support;

  /** For error variables with a clear error, the sum that their multipliers must have. */
  private final Map<Integer, Rational> sums = new TreeMap<>();

  private DualProof(TrainingTask task, Relaxation relaxation) {
    this.task = task;
    this.relaxation = relaxation;
    this.support = relaxation.support();
    if (task.loss() == Loss.ABSOLUTE || task.loss() == Loss.MAXIMUM) {
      fixSums();
    }
  }

  private void fixSums() {
    Map<Integer, Double> totals = new TreeMap<>();
    for (int j : support) {
      totals.merge(relaxation.group(j), relaxation.multiplier(j), Double::sum);
    }
    for (int j : support) {
      int group = relaxation.group(j);
      Rational weight = task.loss() == Loss.MAXIMUM
          ? Rational.ONE
          : task.points().get(relaxation.candidates().get(j).point()).weight();
      if (group >= 0
          && Math.abs(totals.get(group) - weight.approximately()) < CLEAR
          && relaxation.error(group) > CLEAR) {
        sums.put(group, weight);
      }
    }
  }

  /** Terms that prove that the piece's loss is at least the target, if that can be shown so. */
  static Optional<List<Term>> of(TrainingTask task, Relaxation relaxation, Rational target) {
    DualProof proof = new DualProof(task, relaxation);
    for (int bits : BITS) {
      Optional<List<Term>> terms = proof.rounded(bits);
      if (terms.isPresent() && LowerBound.of(relaxation.piece(), terms.get()).reaches(target)) {
        return terms;
      }
    }
    return Optional.empty();
  }

  private Optional<List<Term>> rounded(int bits) {
    List<Integer> groups = new ArrayList<>(sums.keySet());
    List<Rational> guess = new ArrayList<>();
    List<Double> scales = new ArrayList<>();
    List<List<Rational>> columns = new ArrayList<>();
    for (int j : support) {
      Candidate candidate = relaxation.candidates().get(j);
      guess.add(round(relaxation.multiplier(j), bits));
      scales.add(1.0);
      List<Rational> column = new ArrayList<>(coefficients(task, candidate.inequality()));
      for (int group : groups) {
        column.add(group == relaxation.group(j) ? Rational.ONE : Rational.ZERO);
      }
      columns.add(column);
    }
    List<Rational> right = new ArrayList<>();
    int weights = 1 + task.units() * (task.dimension() + 1);
    for (int i = 0; i < weights; i++) {
      right.add(Rational.ZERO);
    }
    groups.forEach(group -> right.add(sums.get(group)));
    List<List<Rational>> matrix = new ArrayList<>();
    for (int i = 0; i < right.size(); i++) {
      int row = i;
      matrix.add(columns.stream().map(column -> column.get(row)).toList());
    }
    return ExactEquations.solve(matrix, right, guess, scales).map(this::terms);
  }

  private List<Term> terms(List<Rational> multipliers) {
    Rational excess = Rational.ONE;
    Map<Integer, Rational> totals = new TreeMap<>();
    for (int i = 0; i < multipliers.size(); i++) {
      totals.merge(relaxation.group(support.get(i)), multipliers.get(i), Rational::plus);
    }
    for (int i = 0; i < multipliers.size(); i++) {
      int group = relaxation.group(support.get(i));
      int point = relaxation.candidates().get(support.get(i)).point();
      if (group >= 0 && task.loss() == Loss.ABSOLUTE) {
        excess = excess.max(totals.get(group).dividedBy(task.points().get(point).weight()));
      } else if (group >= 0 && task.loss() == Loss.MAXIMUM) {
        excess = excess.max(totals.get(group));
      }
    }
    Rational factor = excess.reciprocal();
    List<Term> terms = new ArrayList<>();
    for (int i = 0; i < multipliers.size(); i++) {
      if (!multipliers.get(i).isZero()) {
        terms.add(
            relaxation.candidates().get(support.get(i)).times(multipliers.get(i).times(factor)));
      }
    }
    return terms;
  }

  /** The coefficients of the bias and of each unit's numbers, for the data as given. */
  static List<Rational> coefficients(TrainingTask task, Inequality inequality) {
    List<Rational> row = new ArrayList<>();
    row.add(Rational.of(inequality.bias()));
    Vector input = task.points().get(inequality.point()).input();
    for (int unit = 0; unit < task.units(); unit++) {
      Rational factor = Rational.of(inequality.factor(unit));
      for (int i = 0; i < task.dimension(); i++) {
        row.add(factor.times(input.get(i)));
      }
      row.add(factor);
    }
    return row;
  }

  /** Up to so many bits after the point. */
  static Rational round(double value, int bits) {
    BigDecimal scaled =
        new BigDecimal(value).multiply(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
    BigInteger nearest = scaled.setScale(0, java.math.RoundingMode.HALF_EVEN).toBigInteger();
    return Rational.of(nearest, BigInteger.ONE.shiftLeft(bits));
  }
}
