package org.reluworkbench.certificate.optimum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.OptimumProof;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Term;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingResult;

/** Good certificates of optimality pass, also through a file; ten kinds of bad ones don't. */
class OptimumCheckerTest {

  private static final List<Example> ROWS =
      List.of(row(0, 0, 0), row(2, 1, 0), row(0, 2, 1), row(1, 0, 2), row(3, 2, 2), row(3, 2, 2));

  private static Example row(long label, long... input) {
    return new Example(Vector.of(input), Rational.of(label));
  }

  private static Certificate.Optimum certificate(int units, Loss loss) {
    TrainingTask task = TrainingTask.of(units, 2, ROWS, loss);
    TrainingResult result =
        GlobalTrainer.train(task, Budget.of(Duration.ofMinutes(1)), progress -> {});
    assertThat(result instanceof TrainingResult.Optimal).isTrue();
    return new Certificate.Optimum(
        Map.of(), task, result.weights(), result.loss(), result.lowerBound(), result.proof());
  }

  private static boolean isRejected(Certificate certificate) {
    return CertificateChecker.check(certificate).stream()
        .anyMatch(Finding.Rejected.class::isInstance);
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void acceptsWhatTheTrainerFindsAlsoThroughAFile(Loss loss) {
    Certificate.Optimum good = certificate(1, loss);
    assertThat(good.loss().signum()).isPositive();
    assertThat(isRejected(good)).isFalse();
    String text = JsonText.render(CertificateJson.write(good));
    CertificateJson.Sealed read = read(text);
    assertThat(read.intact()).isTrue();
    assertThat(read.certificate()).isEqualTo(good);
    String altered = text.replaceFirst("\"times\": *1", "\"times\":2");
    assertThat(altered).isNotEqualTo(text);
    assertThat(read(altered).intact()).isFalse();
  }

  private static CertificateJson.Sealed read(String text) {
    Diagnosed<CertificateJson.Sealed> read =
        CertificateJson.read(Source.of("certificate.json", text));
    assertThat(read.diagnostics()).isEmpty();
    return ((Diagnosed.Fine<CertificateJson.Sealed>) read).value();
  }

  @ParameterizedTest
  @EnumSource(Loss.class)
  void rejectsABoundThatIsTooGreatAndALossThatIsTooSmall(Loss loss) {
    Certificate.Optimum good = certificate(1, loss);
    Rational more = good.loss().plus(Rational.of(1, 1000));
    assertThat(isRejected(with(good, good.weights(), more, more, good.proof()))).isTrue();
    Rational less = good.loss().minus(Rational.of(1, 1000));
    assertThat(isRejected(with(good, good.weights(), less, less, good.proof()))).isTrue();
    assertThat(isRejected(with(good, good.weights(), good.loss(), more, good.proof())))
        .isTrue();
  }

  private static Certificate.Optimum with(
      Certificate.Optimum good,
      Weights weights,
      Rational loss,
      Rational bound,
      OptimumProof proof) {
    return new Certificate.Optimum(Map.of(), good.task(), weights, loss, bound, proof);
  }

  @Test
  void rejectsOtherWeights() {
    Certificate.Optimum good = certificate(1, Loss.ABSOLUTE);
    Weights shifted = new Weights(
        good.weights().units(),
        good.weights().outputWeights(),
        good.weights().bias().plus(Rational.ONE));
    assertThat(isRejected(with(good, shifted, good.loss(), good.lowerBound(), good.proof())))
        .isTrue();
    Weights two = new Weights(
        List.of(good.weights().units().get(0), good.weights().units().get(0)),
        List.of(Rational.ONE, Rational.ONE),
        Rational.ONE);
    assertThat(isRejected(with(good, two, good.loss(), good.lowerBound(), good.proof())))
        .isTrue();
  }

  @Test
  void rejectsOtherData() {
    Certificate.Optimum good = certificate(1, Loss.ABSOLUTE);
    List<WeightedExample> points = new ArrayList<>(good.task().points());
    WeightedExample first = points.get(0);
    points.set(0, new WeightedExample(first.input(), first.label().plus(Rational.ONE), 1));
    TrainingTask other = new TrainingTask(1, 2, points, Loss.ABSOLUTE);
    assertThat(isRejected(new Certificate.Optimum(
            Map.of(), other, good.weights(), good.loss(), good.lowerBound(), good.proof())))
        .isTrue();
  }

  @Test
  void rejectsMissingCases() {
    Certificate.Optimum good = certificate(1, Loss.ABSOLUTE);
    List<OptimumProof.Case> cases = ((OptimumProof.ByPieces) good.proof()).cases();
    assertThat(isRejected(withProof(good, cases.subList(0, 1)))).isTrue();
    assertThat(isRejected(withProof(good, List.of(cases.get(1), cases.get(0))))).isTrue();
    assertThat(isRejected(withProof(
            good, List.of(new OptimumProof.Case(99, cases.get(0).tree()), cases.get(1)))))
        .isTrue();
  }

  private static Certificate.Optimum withProof(
      Certificate.Optimum good, List<OptimumProof.Case> cases) {
    return with(
        good, good.weights(), good.loss(), good.lowerBound(), new OptimumProof.ByPieces(cases));
  }

  @Test
  void rejectsAlteredTrees() {
    Certificate.Optimum good = certificate(1, Loss.ABSOLUTE);
    assertThat(isRejected(altered(good, leaf -> PieceTree.Leaf.BY_PATH))).isTrue();
    assertThat(isRejected(altered(good, leaf -> doubled((PieceTree.Leaf) leaf))))
        .isTrue();
    assertThat(isRejected(altered(good, leaf -> oneChanged((PieceTree.Leaf) leaf))))
        .isTrue();
    assertThat(isRejected(altered(good, leaf -> negated((PieceTree.Leaf) leaf))))
        .isTrue();
    assertThat(isRejected(altered(good, leaf -> moved((PieceTree.Leaf) leaf)))).isTrue();
    assertThat(isRejected(altered(
            good, leaf -> new PieceTree.Split(new Question(Question.Kind.FIT, 0, 0), leaf, leaf))))
        .isTrue();
    assertThat(isRejected(altered(
            good,
            leaf -> new PieceTree.Split(new Question(Question.Kind.ACTIVE, 5, 0), leaf, leaf))))
        .isTrue();
  }

  private static PieceTree doubled(PieceTree.Leaf leaf) {
    return new PieceTree.Leaf(leaf.sum().stream()
        .map(term ->
            new Term(term.row(), term.point(), term.units(), term.multiplier().times(Rational.TWO)))
        .toList());
  }

  private static PieceTree oneChanged(PieceTree.Leaf leaf) {
    List<Term> terms = new ArrayList<>(leaf.sum());
    if (!terms.isEmpty()) {
      Term first = terms.get(0);
      terms.set(
          0,
          new Term(
              first.row(),
              first.point(),
              first.units(),
              first.multiplier().plus(Rational.of(1, 1000))));
    }
    return new PieceTree.Leaf(terms);
  }

  private static PieceTree negated(PieceTree.Leaf leaf) {
    return new PieceTree.Leaf(leaf.sum().stream()
        .map(term ->
            new Term(term.row(), term.point(), term.units(), term.multiplier().negate()))
        .toList());
  }

  private static PieceTree moved(PieceTree.Leaf leaf) {
    return new PieceTree.Leaf(leaf.sum().stream()
        .map(term -> new Term(term.row(), (term.point() + 1) % 5, term.units(), term.multiplier()))
        .toList());
  }

  private static Certificate.Optimum altered(
      Certificate.Optimum good, UnaryOperator<PieceTree> leaves) {
    return withProof(
        good,
        ((OptimumProof.ByPieces) good.proof())
            .cases().stream()
                .map(one -> new OptimumProof.Case(one.orderPoint(), altered(one.tree(), leaves)))
                .toList());
  }

  private static PieceTree altered(PieceTree tree, UnaryOperator<PieceTree> leaves) {
    if (tree instanceof PieceTree.Split split) {
      return new PieceTree.Split(
          split.question(), altered(split.yes(), leaves), altered(split.no(), leaves));
    }
    return leaves.apply(tree);
  }
}
