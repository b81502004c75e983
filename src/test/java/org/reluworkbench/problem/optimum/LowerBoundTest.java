package org.reluworkbench.problem.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question.Kind;
import org.reluworkbench.problem.optimum.Term.Row;

/** A unit that is active at 0 and at 2 is so at 1: where it is said not to be, nothing is left. */
class LowerBoundTest {

  private static final Rational ONE = Rational.ONE;

  private static Set<Loss> continuous() {
    return EnumSet.complementOf(EnumSet.of(Loss.MISFITS));
  }

  private static Piece piece(Loss loss, Answer atOne) {
    List<Example> rows = List.of(row(0), row(1), row(2));
    Piece piece = new Piece(TrainingTask.of(1, 1, rows, loss), 0, 0);
    piece.set(new Question(Kind.ACTIVE, 0, 0), Answer.YES);
    piece.set(new Question(Kind.ACTIVE, 0, 1), atOne);
    piece.set(new Question(Kind.ACTIVE, 0, 2), Answer.YES);
    return piece;
  }

  private static Example row(long x) {
    return new Example(Vector.of(x), ONE);
  }

  private static Term side(int point, Rational multiplier) {
    return new Term(Row.SIDE, point, 0, multiplier);
  }

  private static List<Term> sum(Rational atOne) {
    return List.of(side(0, ONE), side(1, atOne), side(2, ONE));
  }

  @ParameterizedTest
  @MethodSource("continuous")
  void strictInequalitiesThatAddUpToZeroLeaveNothing(Loss loss) {
    assertThat(LowerBound.of(piece(loss, Answer.NO), sum(Rational.TWO)))
        .isEqualTo(new LowerBound.Empty());
  }

  /** A network that fits may have to be zero at a point. */
  @Test
  void forMisfitsTheyAreNotStrict() {
    assertThat(LowerBound.of(piece(Loss.MISFITS, Answer.NO), sum(Rational.TWO)))
        .isEqualTo(new LowerBound.AtLeast(Rational.ZERO));
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void whatIsNoContradictionLeavesSomething(Loss loss) {
    Piece contradictory = piece(loss, Answer.NO);
    assertThat(LowerBound.of(contradictory, List.of()))
        .isEqualTo(new LowerBound.AtLeast(Rational.ZERO));
    assertThat(LowerBound.of(contradictory, sum(ONE))).isInstanceOf(LowerBound.Invalid.class);
    for (Answer answer : List.of(Answer.YES, Answer.OPEN)) {
      assertThat(LowerBound.of(piece(loss, answer), sum(Rational.TWO)))
          .isInstanceOf(LowerBound.Invalid.class);
    }
  }

  /** {@code -e <= y} is not strict, and what has an error says nothing of what is empty. */
  @ParameterizedTest
  @MethodSource("continuous")
  void aSumWithAnErrorIsNoContradiction(Loss loss) {
    Piece piece = new Piece(
        TrainingTask.of(1, 1, List.of(new Example(Vector.of(0), Rational.ZERO)), loss), 0, 0);
    assertThat(LowerBound.of(piece, List.of(new Term(Row.FLOOR, 0, 0, ONE))))
        .isInstanceOf(LowerBound.AtLeast.class);
  }
}
