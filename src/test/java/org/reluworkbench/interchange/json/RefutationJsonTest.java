package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.certificate.SeparationProofChecker;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.ActivationTree.Bound;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.decide.SeparationDecider;

class RefutationJsonTest {

  /** Three outside points, each two with an inside point between them: two planes don't suffice. */
  private static final Separation TRIANGLE = new Separation(
      2,
      2,
      List.of(Vector.of(1, 0), Vector.of(0, 1), Vector.of(1, 1)),
      List.of(Vector.of(0, 0), Vector.of(2, 0), Vector.of(0, 2)));

  private static Refutation handMade() {
    RupProof.Builder proof = new RupProof.Builder();
    int first = proof.learn(-1, 4);
    proof.learn(2);
    proof.forget(first);
    proof.learn();
    HullLemma lemma = new HullLemma(
        List.of(new Share(2, Rational.of(1, 2)), new Share(0, Rational.of(1, 2))),
        List.of(new Share(1, Rational.ONE)));
    return new Refutation.SeparationProof(List.of(lemma), List.of(2), proof.build());
  }

  private static Certificate certificate(Refutation refutation) {
    return new Certificate.Decision(Map.of(), Route.direct(TRIANGLE), new Outcome.None(refutation));
  }

  private static String text(Refutation refutation) {
    return JsonText.render(CertificateJson.write(certificate(refutation)));
  }

  private static Diagnosed<Certificate> read(String text) {
    return CertificateJson.read(Source.of("c.json", text))
        .then(file -> Diagnosed.fine(file.certificate()));
  }

  private static Refutation found() throws SolverException {
    Verdict<List<AffineFunction>> verdict =
        new SeparationDecider().decide(TRIANGLE, Budget.unlimited());
    return ((Verdict.Unsatisfiable<List<AffineFunction>>) verdict).refutation();
  }

  @Test
  void writesTheDocumentedForm() {
    assertThat(RefutationJson.write(handMade()))
        .hasToString("{\"lemmas\":[{\"outside\":[[3,\"1/2\"],[1,\"1/2\"]],\"inside\":[[2,\"1\"]]}],"
            + "\"firstPoints\":[3],\"steps\":[\"-1 4\",\"2\",\"d 1\",\"\"]}");
  }

  @Test
  void readsBackWhatItWrites() {
    assertThat(read(text(handMade()))).isEqualTo(Diagnosed.fine(certificate(handMade())));
  }

  @Test
  void readsBackAProofByAGadget() {
    Refutation corner =
        new Refutation.GadgetProof(List.of(0, 6, 7), (Refutation.SeparationProof) handMade());
    assertThat(RefutationJson.write(corner).toString())
        .startsWith("{\"gadget\":[1,7,8],\"lemmas\"");
    assertThat(read(text(corner))).isEqualTo(Diagnosed.fine(certificate(corner)));
    assertThat(read(text(corner).replace("[1,7,8]", "[1,0]")).toOptional()).isEmpty();
  }

  private static Refutation byActivations() {
    ActivationTree leaf = new ActivationTree.Leaf(List.of(
        new ActivationTree.Term(Bound.ACTIVE, 1, 4, Rational.of(3, 2)),
        new ActivationTree.Term(Bound.OUTPUT_AT_LEAST, 0, 6, Rational.TWO)));
    ActivationTree empty = new ActivationTree.Leaf(
        List.of(), List.of(new ActivationTree.Convexity(0, 3, 1, 8, Rational.of(1, 2))));
    ActivationTree inner = new ActivationTree.Split(0, 2, empty, leaf);
    return new Refutation.ActivationProof(
        List.of(leaf, new ActivationTree.Split(1, 0, inner, new ActivationTree.Leaf(List.of()))));
  }

  @Test
  void readsBackAProofByActivations() {
    assertThat(RefutationJson.write(byActivations()))
        .hasToString(
            "{\"trees\":[[\"3/2 v<=l 2 5 + 2 f>=y 7\"],"
                + "[\"case 2 1\",\"case 1 3\",\"1/2 convex 1 4 2 9\",\"3/2 v<=l 2 5 + 2 f>=y 7\",\"\"]]}");
    assertThat(read(text(byActivations()))).isEqualTo(Diagnosed.fine(certificate(byActivations())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"case 2 1\" | \"case 2\"     | outcome.trees[1][0]: no case, or one too deep: 'case 2'",
        "\"case 2 1\" | \"case 0 1\"   | outcome.trees[1][0]: out of range: '0'",
        "\"case 2 1\" | \"1 f>=y 1\"   | outcome.trees[1][1]: the tree is complete before this node",
        "\"case 1 3\" | \"case 1 3\",\"case 1 3\" | outcome.trees[1]: the tree is not complete",
        "v<=l 2 5   | v=l 2 5      | outcome.trees[0][0]: no bound: '3/2 v=l 2 5'",
        "v<=l 2 5   | v<=l 5       | outcome.trees[0][0]: no bound: '3/2 v<=l 5'",
        "f>=y 7     | f>=y 1 7     | outcome.trees[0][0]: no bound: '2 f>=y 1 7'",
        "f>=y 7     | f>=y x       | outcome.trees[0][0]: expected a whole number, found 'x'",
        "3/2        | 3/0          | outcome.trees[0][0]: ",
        "1 4 2 9    | 1 4 2        | outcome.trees[1][2]: no bound: '1/2 convex 1 4 2'",
        "1 4 2 9    | 1 4 0 9      | outcome.trees[1][2]: out of range: '0'",
      })
  void reportsTheMistakeInATreeWhereItIs(String from, String to, String message) {
    String text = text(byActivations());
    assertThat(text).contains(from);

    assertThat(read(text.replace(from, to)).diagnostics())
        .extracting(Diagnostic::headline)
        .first()
        .asString()
        .contains("error[json]: " + message);
  }

  @Test
  void aProofThatWasFoundIsStillOneAfterwards() throws SolverException {
    Refutation refutation = found();
    assertThat(refutation).isInstanceOf(Refutation.SeparationProof.class);

    Certificate read = read(text(refutation)).toOptional().orElseThrow();

    assertThat(read).isEqualTo(certificate(refutation));
    assertThat(rejection(read)).isEmpty();
  }

  private static Optional<String> rejection(Certificate certificate) {
    Certificate.Decision decision = (Certificate.Decision) certificate;
    return SeparationProofChecker.rejection(
        (Separation) decision.route().target(),
        (Refutation.SeparationProof) ((Outcome.None) decision.outcome()).refutation());
  }

  /** An altered share breaks a lemma; an altered literal may leave a proof, but never a crash. */
  @Test
  void whateverDigitIsAlteredTheCheckerAnswers() throws SolverException {
    String text = text(found());
    int lemmas = text.indexOf("\"lemmas\"");
    int lemmasEnd = text.indexOf("\"firstPoints\"");
    for (int i = lemmas; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        for (String other : List.of("0", "7", "99999999", "-2")) {
          Optional<String> rejection = read(text.substring(0, i) + other + text.substring(i + 1))
              .toOptional()
              .map(certificate -> rejection(certificate).orElse("fine"));
          boolean same = other.equals(text.substring(i, i + 1));
          assertThat(i < lemmasEnd && !same && rejection.equals(Optional.of("fine")))
              .isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[3,\"1/2\"]  | [3]            | outcome.lemmas[0].outside[0]: expected a point and its weight",
        "[3,\"1/2\"]  | [0,\"1/2\"]    | outcome.lemmas[0].outside[0][0]: out of range: '0'",
        "[3,\"1/2\"]  | [3,\"x\"]      | outcome.lemmas[0].outside[0][1]: not a number: 'x'",
        "\"-1 4\"     | \"-1  4\"      | outcome.steps[0]: expected a whole number, found ''",
        "\"-1 4\"     | \"-1 4 0\"     | outcome.steps[0]: 0 is no literal",
        "\"-1 4\"     | [-1,4]         | outcome.steps[0]: expected a string, found an array",
        "\"d 1\"      | \"d 3\"        | outcome.steps[2]: there is no step 3 before this one",
        "\"d 1\"      | \"d 0\"        | outcome.steps[2]: 0 is no literal",
      })
  void reportsTheMistakeWhereItIs(String from, String to, String message) {
    String text = text(handMade());
    assertThat(text).contains(from);

    assertThat(read(text.replace(from, to)).diagnostics())
        .extracting(Diagnostic::headline)
        .first()
        .asString()
        .contains("error[json]: " + message);
  }
}
