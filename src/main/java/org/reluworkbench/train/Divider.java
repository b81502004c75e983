package org.reluworkbench.train;

import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;
import org.reluworkbench.problem.optimum.Term;

/**
 * An affine function that divides points by its sign: a unit, or the output where certain units are
 * active and no others.
 *
 * @param units for the output the set of those units; else the number of the unit
 */
record Divider(Kind kind, int units) {

  static Divider byUnit(int unit) {
    return new Divider(Kind.ACTIVE, unit);
  }

  static Divider byOutput(int activeUnits) {
    return new Divider(Kind.LIVE, activeUnits);
  }

  /** The output is constant where no unit is active. */
  boolean isConstant() {
    return kind == Kind.LIVE && units == 0;
  }

  /** Whether it is positive at a point. */
  Question question(int point) {
    return new Question(kind, kind == Kind.ACTIVE ? units : 0, point);
  }

  /** The inequality that an answer means. */
  Term term(int point, Answer answer, Rational multiplier) {
    return new Term(row(answer), point, units, multiplier);
  }

  /** Whether an inequality is no more than this answer. */
  boolean isMeant(int point, Answer answer, Candidate by) {
    return by.point() == point && by.units() == units && by.row() == row(answer);
  }

  private Term.Row row(Answer answer) {
    return kind == Kind.ACTIVE
        ? Term.Row.SIDE
        : answer == Answer.YES ? Term.Row.LIVE : Term.Row.FROM_BELOW;
  }
}
