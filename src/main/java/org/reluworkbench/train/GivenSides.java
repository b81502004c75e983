package org.reluworkbench.train;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.reluworkbench.problem.optimum.Piece.Answer;

/** On which side of an affine function some points are said to be. */
record GivenSides(List<Answer> answers) {

  GivenSides {
    answers = List.copyOf(answers);
  }

  /** The answers at so many points. */
  static GivenSides of(int size, IntFunction<Answer> answers) {
    return new GivenSides(IntStream.range(0, size).mapToObj(answers).toList());
  }

  /** Those with a side. */
  IntStream points() {
    return IntStream.range(0, answers.size()).filter(p -> at(p) != Answer.OPEN);
  }

  Answer at(int point) {
    return answers.get(point);
  }
}
