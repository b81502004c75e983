package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Term;

/**
 * The convex relaxation of the loss on a piece, solved in floating point.
 *
 * <p>For misfits it asks whether the points that are to fit can: the least violation of their
 * inequalities is to be zero.
 */
final class Relaxation {

  private static final double NEGLIGIBLE = 1e-8;

  private final FloatingData data;
  private final Piece piece;
  private final List<Candidate> candidates;
  private final InteriorPoint solution;
  private final int[] group;
  private final double base;

  private Relaxation(
      FloatingData data,
      Piece piece,
      List<Candidate> candidates,
      InteriorPoint solution,
      int[] group,
      double base) {
    this.data = data;
    this.piece = piece;
    this.candidates = candidates;
    this.solution = solution;
    this.group = group;
    this.base = base;
  }

  /** Solves it with all inequalities that it needs. */
  static Relaxation solve(FloatingData data, Piece piece, double limit) {
    return solve(data, piece, Candidate.of(piece), limit);
  }

  /** Solves it without an order of the units, for a cell that may have them in any order. */
  static Relaxation ofCell(FloatingData data, Piece cell) {
    List<Candidate> candidates = Candidate.of(cell).stream()
        .filter(candidate -> candidate.row() != Term.Row.ORDER)
        .toList();
    return solve(data, cell, candidates, Double.POSITIVE_INFINITY);
  }

  /** Solves it, or finds it to be greater than the limit. */
  static Relaxation solve(
      FloatingData data, Piece piece, List<Candidate> candidates, double limit) {
    Loss loss = data.task().loss();
    int[] groups = groups(data, candidates);
    int count = Arrays.stream(groups).max().orElse(-1) + 1;
    double[] q = new double[count];
    double[] w = new double[count];
    List<double[]> c = new ArrayList<>();
    List<Double> b = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int j = 0; j < groups.length; j++) {
      Candidate candidate = candidates.get(j);
      c.add(coefficients(data, candidate.inequality()));
      b.add(bound(data, candidate));
      of.add(groups[j]);
      if (groups[j] >= 0) {
        double weight = data.weight(candidate.point());
        q[groups[j]] = loss == Loss.SQUARED ? 2 * weight : 0;
        w[groups[j]] = loss == Loss.ABSOLUTE ? weight : loss == Loss.SQUARED ? 0 : 1;
      }
    }
    for (int g = 0; g < count && loss != Loss.SQUARED; g++) {
      c.add(new double[data.parameters()]);
      b.add(0.0);
      of.add(g);
    }
    double base = base(data, piece);
    InteriorPoint solver = new InteriorPoint(
        data.parameters(),
        c.toArray(double[][]::new),
        of.stream().mapToInt(Integer::intValue).toArray(),
        b.stream().mapToDouble(Double::doubleValue).toArray(),
        q,
        w);
    solver.run(loss == Loss.MISFITS ? 1e-7 : loss == Loss.MAXIMUM ? limit : limit - base);
    return new Relaxation(data, piece, candidates, solver, groups, base);
  }

  /** Of each candidate the number of its error variable, or -1. */
  private static int[] groups(FloatingData data, List<Candidate> candidates) {
    int[] groups = new int[candidates.size()];
    int[] ofPoint = new int[data.size()];
    Arrays.fill(ofPoint, -1);
    int next = 0;
    for (int j = 0; j < groups.length; j++) {
      Candidate candidate = candidates.get(j);
      if (data.task().loss() == Loss.MISFITS) {
        groups[j] = 0;
      } else if (!candidate.inequality().error()) {
        groups[j] = -1;
      } else if (data.task().loss() == Loss.MAXIMUM) {
        groups[j] = 0;
      } else {
        if (ofPoint[candidate.point()] < 0) {
          ofPoint[candidate.point()] = next++;
        }
        groups[j] = ofPoint[candidate.point()];
      }
    }
    return groups;
  }

  private static double[] coefficients(FloatingData data, Inequality inequality) {
    double[] row = new double[data.parameters()];
    row[0] = inequality.bias();
    double[] input = data.input(inequality.point());
    for (int unit = 0; unit < data.task().units(); unit++) {
      int factor = inequality.factor(unit);
      for (int i = 0; factor != 0 && i < input.length; i++) {
        row[data.offset(unit) + i] = factor * input[i];
      }
    }
    return row;
  }

  private static double bound(FloatingData data, Candidate candidate) {
    return candidate.inequality().bound().approximately();
  }

  /** The loss of the points that are decided by the path alone. */
  private static double base(FloatingData data, Piece piece) {
    double total = 0;
    for (int p = 0; p < data.size(); p++) {
      if (data.task().loss() == Loss.MISFITS) {
        boolean missed = piece.fit(p) == Answer.NO || data.label(p) < 0;
        total += missed ? data.weight(p) : 0;
      } else if (piece.live(p) == Answer.NO) {
        double share = data.share(p, Math.abs(data.label(p)));
        total = data.task().loss() == Loss.MAXIMUM ? Math.max(total, share) : total + share;
      }
    }
    return total;
  }

  Piece piece() {
    return piece;
  }

  List<Candidate> candidates() {
    return candidates;
  }

  double[] x() {
    return solution.x();
  }

  double multiplier(int candidate) {
    return solution.multipliers()[candidate];
  }

  /** The candidates whose multipliers are not just rounded zeros, the greatest first. */
  List<Integer> support() {
    double largest = 1;
    for (double multiplier : solution.multipliers()) {
      largest = Math.max(largest, multiplier);
    }
    double threshold = NEGLIGIBLE * largest;
    return IntStream.range(0, candidates.size())
        .filter(j -> multiplier(j) > Math.max(threshold, slack(j) * 1e-3))
        .boxed()
        .sorted(Comparator.comparingDouble(j -> -multiplier(j)))
        .toList();
  }

  double slack(int candidate) {
    return solution.slacks()[candidate];
  }

  /** The error variable of a candidate, or -1. */
  int group(int candidate) {
    return group[candidate];
  }

  double error(int errorVariable) {
    return solution.errors()[errorVariable];
  }

  /** The error of a point in the relaxation. */
  double errorOf(int point) {
    if (piece.live(point) == Answer.NO) {
      return Math.abs(data.label(point));
    }
    for (int j = 0; j < group.length; j++) {
      if (group[j] >= 0 && candidates.get(j).point() == point) {
        return solution.errors()[group[j]];
      }
    }
    return 0;
  }

  boolean converged() {
    return solution.converged();
  }

  boolean isBeyond() {
    return solution.isBeyond();
  }

  /** The relaxation's optimum, where it converged. */
  double value() {
    return switch (data.task().loss()) {
      case ABSOLUTE, SQUARED -> base + solution.objective();
      case MAXIMUM -> Math.max(base, solution.objective());
      case MISFITS -> base;
    };
  }
}
