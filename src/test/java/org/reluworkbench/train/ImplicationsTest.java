package org.reluworkbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/** What follows from answers is true of every network that gives them, and proved in few terms. */
class ImplicationsTest {

  private static final int TRIALS = 300;

  /** The numbers of a network: the bias of the output, and of each unit an affine function. */
  private record Network(int negative, Rational bias, List<AffineFunction> units) {

    Rational output(Vector x) {
      Rational sum = bias;
      for (int unit = 0; unit < units.size(); unit++) {
        Rational active = units.get(unit).at(x).max(Rational.ZERO);
        sum = unit < negative ? sum.minus(active) : sum.plus(active);
      }
      return sum;
    }

    /** What it answers; the constants are such that nothing is zero. */
    Answer answer(Question question, Vector x) {
      Rational value =
          question.kind() == Kind.ACTIVE ? units.get(question.unit()).at(x) : output(x);
      return value.signum() > 0 ? Answer.YES : Answer.NO;
    }
  }

  private static Network network(TrainingTask task, Random random) {
    List<AffineFunction> units = new ArrayList<>();
    for (int unit = 0; unit < task.units(); unit++) {
      units.add(new AffineFunction(
          vector(task.dimension(), random), Rational.of(14 * random.nextInt(-4, 5) + 1, 14)));
    }
    return new Network(
        random.nextInt(task.units() + 1), Rational.of(15 * random.nextInt(-4, 5) + 1, 15), units);
  }

  private static Vector vector(int dimension, Random random) {
    return Vector.of(
        IntStream.range(0, dimension).mapToLong(i -> random.nextInt(-2, 3)).toArray());
  }

  private static TrainingTask task(int units, int dimension, Random random) {
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < 4 + random.nextInt(6); row++) {
      rows.add(new Example(vector(dimension, random), Rational.of(random.nextInt(-1, 3))));
    }
    return TrainingTask.of(units, dimension, rows, Loss.ABSOLUTE);
  }

  private static List<Question> questions(TrainingTask task) {
    List<Question> questions = new ArrayList<>();
    for (int p = 0; p < task.size(); p++) {
      for (int unit = 0; unit < task.units(); unit++) {
        questions.add(new Question(Kind.ACTIVE, unit, p));
      }
      questions.add(new Question(Kind.LIVE, 0, p));
    }
    return questions;
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "1, 1", "1, 2", "2, 1", "2, 2", "2, 3", "3, 2"})
  void whatFollowsIsTrueAndProved(int units, int dimension) {
    Random random = new Random(10L * units + dimension);
    int facts = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      TrainingTask task = task(units, dimension, random);
      Network network = network(task, random);
      Implications implications = new Implications(task, () -> false);
      Piece piece = new Piece(task, network.negative(), 0);
      Piece given = new Piece(task, network.negative(), 0);
      for (Question question : questions(task)) {
        if (random.nextInt(3) > 0) {
          Answer answer =
              network.answer(question, task.points().get(question.point()).input());
          piece.set(question, answer);
          given.set(question, answer);
        }
      }
      Narrowed narrowed = implications.narrow(piece);
      assertThat(narrowed.contradiction()).isEmpty();
      for (Question question : questions(task)) {
        Answer known = narrowed.piece().answer(question);
        if (given.answer(question) == Answer.OPEN && known != Answer.OPEN) {
          facts++;
          Vector x = task.points().get(question.point()).input();
          assertThat(known).isEqualTo(network.answer(question, x));
          assertProved(narrowed, given, question, known);
        }
      }
    }
    assertThat(facts).isGreaterThan(TRIALS / 4);
  }

  /** The terms that use the answer make it be proved; the sum itself is of no interest. */
  private static void assertProved(
      Narrowed narrowed, Piece given, Question question, Answer known) {
    List<Term> user = using(narrowed.piece(), question);
    LeafProof proof = narrowed.proof(user, Rational.ZERO);
    assertThat(proof.steps()).extracting(step -> step.fact().question()).contains(question);
    for (LeafProof.Step step : proof.steps()) {
      Question asked = step.fact().question();
      assertThat(given.answer(asked)).isEqualTo(Answer.OPEN);
      given.set(asked, step.fact().opposite());
      assertThat(LowerBound.of(given, step.otherwise())).isEqualTo(new LowerBound.Empty());
      given.set(asked, step.fact().answer());
    }
    assertThat(given.answer(question)).isEqualTo(known);
    proof.steps().forEach(step -> given.set(step.fact().question(), Answer.OPEN));
  }

  /** Some term that does not hold without the answer. */
  private static List<Term> using(Piece piece, Question question) {
    int p = question.point();
    int units = 0;
    for (int unit = 0; unit < piece.task().units(); unit++) {
      units |= piece.active(unit, p) == Answer.YES ? 1 << unit : 0;
    }
    if (question.kind() == Kind.ACTIVE) {
      return List.of(new Term(Term.Row.SIDE, p, question.unit(), Rational.ONE));
    }
    Term.Row row = piece.live(p) == Answer.YES ? Term.Row.LIVE : Term.Row.FROM_BELOW;
    return List.of(new Term(row, p, units, Rational.ONE));
  }

  @Test
  void sidesThatNoHyperplaneHasAreAContradiction() {
    Random random = new Random(1);
    int contradictions = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      TrainingTask task = task(2, 2, random);
      Piece piece = new Piece(task, random.nextInt(3), 0);
      for (Question question : questions(task)) {
        piece.set(question, random.nextBoolean() ? Answer.YES : Answer.NO);
      }
      Narrowed narrowed = new Implications(task, () -> false).narrow(piece);
      if (!narrowed.contradiction().isEmpty()) {
        contradictions++;
        assertThat(narrowed.bound(narrowed.contradiction())).isEqualTo(new LowerBound.Empty());
      }
    }
    assertThat(contradictions).isGreaterThan(TRIALS / 2);
  }

  @Test
  void nothingFollowsForMisfitsOrFromDichotomiesThatAreNotAllKnown() {
    List<Example> rows = IntStream.range(0, 3)
        .mapToObj(x -> new Example(Vector.of(x), Rational.ONE))
        .toList();
    assertThat(middle(TrainingTask.of(1, 1, rows, Loss.SQUARED), false)).isEqualTo(Answer.YES);
    assertThat(middle(TrainingTask.of(1, 1, rows, Loss.SQUARED), true)).isEqualTo(Answer.OPEN);
    assertThat(middle(TrainingTask.of(1, 1, rows, Loss.MISFITS), false)).isEqualTo(Answer.OPEN);
  }

  private static Answer middle(TrainingTask task, boolean stop) {
    Piece piece = new Piece(task, 0, 0);
    piece.set(new Question(Kind.ACTIVE, 0, 0), Answer.YES);
    piece.set(new Question(Kind.ACTIVE, 0, 2), Answer.YES);
    return new Implications(task, () -> stop).narrow(piece).piece().active(0, 1);
  }

  /** Without what follows, it visits 11,100. */
  @Test
  void theSearchVisitsFewPieces() {
    Random random = new Random(4);
    List<Example> rows = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      rows.add(new Example(
          Vector.of(random.nextInt(100), random.nextInt(100)), Rational.of(random.nextInt(2))));
    }
    TrainingResult result = GlobalTrainer.train(
        TrainingTask.of(1, 2, rows, Loss.SQUARED),
        Budget.of(Duration.ofMinutes(2)),
        progress -> {});
    assertThat(result).isInstanceOf(TrainingResult.Optimal.class);
    assertThat(result.statistics().pieces()).isLessThan(4_000);
    assertThat(result.statistics().prunedAsEmpty()).isPositive();
  }
}
