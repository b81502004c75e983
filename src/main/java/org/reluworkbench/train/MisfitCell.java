package org.reluworkbench.train;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;
import org.reluworkbench.problem.optimum.Term;

/** The cell of a floating-point network in which the points that it nearly fits are fitted exactly. */
final class MisfitCell {

  private static final double NEARLY = 1e-6;

  private MisfitCell() {}

  /** Exact weights there, if there are any and fewer rows are missed than the limit. */
  static Optional<List<Rational>> weights(
      FloatingData data, Relaxation relaxation, Rational limit, BooleanSupplier stop) {
    int negative = relaxation.piece().negativeUnits();
    double[] x = relaxation.x();
    Piece cell = Incumbent.cell(data, x, negative);
    double missed = 0;
    for (int p = 0; p < data.size(); p++) {
      boolean fits = data.error(x, negative, p) < NEARLY;
      missed += fits ? 0 : data.weight(p);
      cell.set(new Question(Kind.FIT, 0, p), fits ? Answer.YES : Answer.NO);
    }
    if (missed >= limit.approximately()) {
      return Optional.empty();
    }
    List<Candidate> candidates = Candidate.of(cell).stream()
        .filter(candidate -> candidate.row() != Term.Row.ORDER)
        .toList();
    return ExactRelaxation.of(cell, candidates, stop).flatMap(ExactRelaxation.Answer::weights);
  }
}
