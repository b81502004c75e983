package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;

/**
 * The multipliers of a solved relaxation in few bytes, from which a bound can be proved later for any
 * piece within, should the search end before that piece is looked at.
 *
 * <p>What holds on a piece holds on the pieces within, except that a dead output has no floor: its
 * error is known.
 */
final class PackedMultipliers {

  private static final int ROW_BITS = 3;
  private static final int UNIT_BITS = TrainingTask.MOST_UNITS;
  private static final int PRECISION = 26;
  private static final int FACTOR_PRECISION = 40;
  private static final double CAUTION = 1e-9;
  private static final Term.Row[] ROWS = Term.Row.values();

  private final long[] codes;
  private final float[] multipliers;

  private PackedMultipliers(long[] codes, float[] multipliers) {
    this.codes = codes;
    this.multipliers = multipliers;
  }

  static PackedMultipliers of(Relaxation relaxation) {
    List<Integer> support = relaxation.support();
    long[] codes = new long[support.size()];
    float[] multipliers = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      Candidate candidate = relaxation.candidates().get(support.get(i));
      codes[i] = code(candidate.row(), candidate.point(), candidate.units());
      multipliers[i] = (float) relaxation.multiplier(support.get(i));
    }
    return new PackedMultipliers(codes, multipliers);
  }

  /** Nearly those of an earlier proof. */
  static PackedMultipliers of(List<Term> proof) {
    long[] codes = new long[proof.size()];
    float[] multipliers = new float[codes.length];
    for (int i = 0; i < codes.length; i++) {
      Term term = proof.get(i);
      codes[i] = code(term.row(), term.point(), term.units());
      multipliers[i] = (float) term.multiplier().approximately();
    }
    return new PackedMultipliers(codes, multipliers);
  }

  private static long code(Term.Row row, int point, int units) {
    return ((long) point << UNIT_BITS | units) << ROW_BITS | row.ordinal();
  }

  /** How many there are. */
  int size() {
    return codes.length;
  }

  /** Terms in which the weights cancel out, for the caller to see what they prove. */
  List<Term> terms(Piece piece) {
    List<Candidate> candidates = new ArrayList<>();
    List<Rational> guess = new ArrayList<>();
    for (int i = 0; i < codes.length; i++) {
      Optional<Candidate> candidate = candidate(piece, codes[i]);
      if (candidate.isPresent()) {
        candidates.add(candidate.get());
        guess.add(DualProof.round(multipliers[i], PRECISION));
      }
    }
    int weights = 1 + piece.task().units() * (piece.task().dimension() + 1);
    List<List<Rational>> columns = candidates.stream()
        .map(candidate -> DualProof.coefficients(piece.task(), candidate.inequality()))
        .toList();
    List<List<Rational>> matrix = IntStream.range(0, weights)
        .mapToObj(row -> columns.stream().map(column -> column.get(row)).toList())
        .toList();
    List<Rational> right = Collections.nCopies(weights, Rational.ZERO);
    List<Double> scales = Collections.nCopies(guess.size(), 1.0);
    return ExactEquations.solve(matrix, right, guess, scales)
        .map(exact -> scaled(piece.task(), candidates, exact))
        .orElse(List.of());
  }

  private static Optional<Candidate> candidate(Piece piece, long code) {
    Term.Row row = ROWS[(int) code & (1 << ROW_BITS) - 1];
    int units = (int) (code >> ROW_BITS) & (1 << UNIT_BITS) - 1;
    int point = (int) (code >> ROW_BITS + UNIT_BITS);
    return piece
        .inequality(row, point, units)
        .map(inequality -> new Candidate(row, point, units, inequality));
  }

  /** Times as much as the loss allows errors to be counted. */
  private static List<Term> scaled(
      TrainingTask task, List<Candidate> candidates, List<Rational> multipliers) {
    Rational factor = factor(task, candidates, multipliers);
    List<Term> terms = new ArrayList<>();
    for (int j = 0; j < candidates.size(); j++) {
      if (!multipliers.get(j).isZero()) {
        terms.add(candidates.get(j).times(multipliers.get(j).times(factor)));
      }
    }
    return terms;
  }

  private static Rational factor(
      TrainingTask task, List<Candidate> candidates, List<Rational> multipliers) {
    Rational[] errors = new Rational[task.size()];
    Arrays.fill(errors, Rational.ZERO);
    for (int j = 0; j < candidates.size(); j++) {
      Inequality inequality = candidates.get(j).inequality();
      if (inequality.error()) {
        errors[inequality.point()] = errors[inequality.point()].plus(multipliers.get(j));
      }
    }
    Rational counted = Rational.ZERO;
    for (int p = 0; p < errors.length; p++) {
      counted = switch (task.loss()) {
        case ABSOLUTE -> counted.max(errors[p].dividedBy(task.points().get(p).weight()));
        case MAXIMUM -> counted.plus(errors[p]);
        case SQUARED, MISFITS -> Rational.ZERO;
      };
    }
    boolean fits = task.loss() == Loss.ABSOLUTE && counted.compareTo(Rational.ONE) <= 0;
    return counted.isZero() || fits
        ? Rational.ONE
        : DualProof.round(counted.reciprocal().approximately() * (1 - CAUTION), FACTOR_PRECISION);
  }
}
