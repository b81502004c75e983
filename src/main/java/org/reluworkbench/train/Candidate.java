package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Term;

/** An inequality of a piece that may get a multiplier. */
record Candidate(Term.Row row, int point, int units, Inequality inequality) {

  Term times(Rational multiplier) {
    return new Term(row, point, units, multiplier);
  }

  /** All that a piece's relaxation needs; the others follow from them. */
  static List<Candidate> of(Piece piece) {
    List<Candidate> found = new ArrayList<>();
    for (int point = 0; point < piece.task().size(); point++) {
      bounds(piece, point, found);
      for (int unit = 0; unit < piece.task().units(); unit++) {
        add(piece, Term.Row.SIDE, point, unit, found);
      }
    }
    for (int unit = 0; unit + 1 < piece.task().units() && piece.task().size() > 0; unit++) {
      add(piece, Term.Row.ORDER, piece.orderPoint(), unit, found);
    }
    return found;
  }

  private static void bounds(Piece piece, int point, List<Candidate> found) {
    Rational label = piece.task().points().get(point).label();
    boolean misfits = piece.task().loss() == Loss.MISFITS;
    if (misfits && (piece.fit(point) != Answer.YES || label.signum() < 0)) {
      return;
    }
    int decided = 0;
    int active = 0;
    for (int unit = 0; unit < piece.task().units(); unit++) {
      decided |= piece.active(unit, point) == Answer.OPEN ? 0 : 1 << unit;
      active |= piece.active(unit, point) == Answer.YES ? 1 << unit : 0;
    }
    for (int units = 0; units < 1 << piece.task().units(); units++) {
      if ((units & decided) == active) {
        add(piece, Term.Row.FROM_BELOW, point, units, found);
        if (label.signum() > 0 || piece.live(point) == Answer.YES) {
          add(piece, Term.Row.FROM_ABOVE, point, units, found);
          add(piece, Term.Row.LIVE, point, units, found);
        }
      }
    }
    if (label.signum() < 0) {
      add(piece, Term.Row.FLOOR, point, 0, found);
    }
  }

  private static void add(Piece piece, Term.Row row, int point, int units, List<Candidate> found) {
    piece
        .inequality(row, point, units)
        .ifPresent(inequality -> found.add(new Candidate(row, point, units, inequality)));
  }
}
