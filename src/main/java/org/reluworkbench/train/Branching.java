package org.reluworkbench.train;

import java.util.Optional;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;

/** Which question to ask next on a piece whose relaxation is solved. */
final class Branching {

  private static final double SAME = 1e-9;

  private final FloatingData data;
  private final boolean misfits;

  Branching(FloatingData data) {
    this.data = data;
    this.misfits = data.task().loss() == Loss.MISFITS;
  }

  /**
   * The question that matters at the point whose loss the relaxation underestimates most; any open
   * one if it underestimates none; empty if nothing is open.
   */
  Optional<Question> next(Relaxation relaxation) {
    Piece piece = relaxation.piece();
    double[] x = relaxation.x();
    Optional<Question> best = Optional.empty();
    double most = SAME;
    for (int p = 0; p < data.size(); p++) {
      double relaxed = misfits ? 0 : data.share(p, Math.max(0, relaxation.errorOf(p)));
      double gap = data.share(p, data.error(x, piece.negativeUnits(), p)) - relaxed;
      if (gap > most) {
        Optional<Question> question = at(piece, x, p);
        if (question.isPresent()) {
          best = question;
          most = gap;
        }
      }
    }
    return best.isPresent() ? best : any(piece, x);
  }

  /** The question at a point whose answers let the relaxation see its error. */
  private Optional<Question> at(Piece piece, double[] x, int p) {
    if (misfits) {
      return piece.fit(p) == Answer.OPEN
          ? Optional.of(new Question(Kind.FIT, 0, p))
          : piece.fit(p) == Answer.YES ? wrongSide(piece, x, p) : Optional.empty();
    }
    double f = data.preActivation(x, piece.negativeUnits(), p);
    if (f <= data.label(p) && piece.live(p) == Answer.OPEN) {
      return Optional.of(new Question(Kind.LIVE, 0, p));
    }
    return wrongSide(piece, x, p);
  }

  /** A unit that keeps the relaxation from seeing that the output is too great, or too small. */
  private Optional<Question> wrongSide(Piece piece, double[] x, int p) {
    double f = data.preActivation(x, piece.negativeUnits(), p);
    return unit(piece, x, p, f > data.label(p) ? -1 : 1);
  }

  /** The open unit of that sign whose hyperplane is farthest from the point. */
  private Optional<Question> unit(Piece piece, double[] x, int p, int sign) {
    Optional<Question> best = Optional.empty();
    double most = -1;
    for (int unit = 0; unit < data.task().units(); unit++) {
      double far = Math.abs(data.unit(x, unit, p));
      if (piece.sign(unit) == sign && piece.active(unit, p) == Answer.OPEN && far > most) {
        most = far;
        best = Optional.of(new Question(Kind.ACTIVE, unit, p));
      }
    }
    return best;
  }

  /** Of points that may still matter: those that are missed anyway, or dead, are left alone. */
  private Optional<Question> any(Piece piece, double[] x) {
    for (int p = 0; p < data.size(); p++) {
      Answer known = misfits ? piece.fit(p) : piece.live(p);
      if (known == Answer.OPEN) {
        return Optional.of(new Question(misfits ? Kind.FIT : Kind.LIVE, 0, p));
      }
      Optional<Question> unit = unit(piece, x, p, -1);
      if (unit.isEmpty() && known == Answer.YES) {
        unit = unit(piece, x, p, 1);
      }
      if (unit.isPresent() && (known == Answer.YES || !misfits)) {
        return unit;
      }
    }
    return Optional.empty();
  }
}
