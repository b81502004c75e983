package org.reluworkbench.train;

import java.util.Objects;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;

/**
 * The side of a point, which follows from those of others.
 *
 * @param by what divides them
 * @param given the answers from which it follows
 */
record Fact(Divider by, int point, Answer answer, GivenSides given) {

  Fact {
    Objects.requireNonNull(by);
    Objects.requireNonNull(given);
    if (answer == Answer.OPEN) {
      throw new IllegalArgumentException("no side");
    }
  }

  Question question() {
    return by.question(point);
  }

  Answer opposite() {
    return answer == Answer.YES ? Answer.NO : Answer.YES;
  }

  /** Whether an inequality is no more than this fact. */
  boolean says(Candidate candidate) {
    return by.isMeant(point, answer, candidate);
  }
}
