package org.reluworkbench.interchange.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.statement.LemmaStatement;
import org.reluworkbench.statement.Term;

class CertificateJsonTest {

  /** Of the seven lines before it without white space, closed, as another program computed it. */
  private static final String DIGEST_OF_THE_FORM =
      "c15ad6910392d74d504cd9f6d2291fb8782ca4430e0032f4ae847ff1b3dcdfbd";

  private static final Map<String, String> TOOLS = Map.of("relu", "0.1.0", "Z3", "4.14.1");
  private static final Problem<?> CNF =
      new Satisfiability(Cnf.ofDimacs(2, new int[][] {{1, -2}, {2}}));
  private static final Assignment MODEL = Assignment.of(true, true);

  private static final Training TRAINING =
      new Training(1, 1, List.of(new Example(Vector.of(1), Rational.ZERO)));
  private static final Weights WEIGHTS = new Weights(
      List.of(new AffineFunction(Vector.of(0), Rational.ZERO)),
      List.of(Rational.ONE),
      Rational.ZERO);

  private static Certificate agreement() {
    ReductionChain chain =
        ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING).orElseThrow();
    ReducedChain reduced = chain.apply(CNF);
    return new Certificate.Agreement(
        TOOLS,
        Route.of(chain, reduced),
        new Outcome.Found(MODEL),
        new Outcome.Found(reduced.pushForward(MODEL)),
        List.of(
            new Level(2, Level.Status.HOLDS, "both have a witness"),
            new Level(4, Level.Status.UNDECIDED, "time-out")));
  }

  /** Every kind of conclusion and term. */
  private static final Lemma BEND = new Lemma(
      "bend",
      1,
      1,
      List.of(new Example(Vector.of(1), Rational.of(1, 2))),
      new Conclusion.All(List.of(
          new Conclusion.Any(List.of()),
          new Conclusion.Not(
              compare(new Term.OutputWeight(0), Relation.DIFFERENT, new Term.Bias())),
          compare(
              new Term.Sum(
                  new Term.Sum(new Term.UnitBias(0), new Term.Coefficient(0, 0)), new Term.Bias()),
              Relation.AT_MOST,
              new Term.Sum(
                  new Term.Bias(),
                  new Term.Product(
                      new Term.Constant(Rational.of(-1, 3)),
                      new Term.Sum(new Term.Bias(), new Term.Bias())))))));

  private static final ActivationTree TREE = new ActivationTree.Split(
      0,
      0,
      new ActivationTree.Leaf(List.of(
          new ActivationTree.Term(ActivationTree.Bound.OUTPUT_AT_LEAST, 0, 0, Rational.ONE))),
      new ActivationTree.Leaf(List.of()));

  private static Conclusion compare(Term left, Relation relation, Term right) {
    return new Conclusion.Compare(left, relation, right);
  }

  private static Certificate lemma(Optional<LemmaProof> proof) {
    return new Certificate.ProvedLemma(
        TOOLS,
        new LemmaStatement.Networks(BEND),
        proof,
        List.of(new LemmaRun("Z3 4.14.1", "raw QF_NRA", List.of("signs -", "signs +"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "weight1 | weight2        | there is no weight2",
        "unit1.a1 | unit1.a2      | there is no unit1.a2",
        "\"not\" | \"nor\"    | no conclusion: 'nor' with 1 parts",
        "\"units\":1 | \"units\":0 | lemma.units: out of range",
        "\"!=\" | \"<>\"      | no conclusion: '<>' with 2 parts",
        "\"name\" | \"text\"  | there is no field 'units'",
        "\"*\" | \"/\"        | no term",
        "case 1 1 | case 1        | no case",
        "\"-1/3\" | \"third\" | number",
        "[\"or\"] | []          | expected an array with its operator first",
      })
  void reportsWhatIsNoLemma(String from, String to, String reason) {
    String text = CertificateJson.write(lemma(Optional.of(
            new LemmaProof(BEND, List.of(new LemmaProof.SignCase(List.of(-1), List.of(TREE)))))))
        .toString();
    assertThat(text).contains(from);

    assertThat(read(text.replace(from, to)).diagnostics())
        .extracting(Diagnostic::headline)
        .anyMatch(line -> line.contains(reason));
  }

  static Stream<Certificate> certificates() {
    Outcome word = new Outcome.None(new Refutation.SolverWord("Z3 4.14.1", "corner"));
    return Stream.of(
        agreement(),
        new Certificate.Decision(TOOLS, Route.direct(CNF), new Outcome.Found(MODEL)),
        new Certificate.Decision(Map.of(), Route.direct(CNF), word),
        lemma(Optional.empty()),
        lemma(Optional.of(new LemmaProof(
            BEND,
            List.of(
                new LemmaProof.SignCase(List.of(-1), List.of(TREE)),
                new LemmaProof.SignCase(List.of(1), List.of()))))),
        new Certificate.ProvedLemma(
            Map.of(),
            new LemmaStatement.Words("w", "for all w: w = w"),
            Optional.empty(),
            List.of(new LemmaRun("Z3", "raw", List.of("the negation")))),
        new Certificate.Agreement(
            Map.of(),
            Route.direct(CNF),
            word,
            new Outcome.None(new Refutation.Evident("two labels")),
            List.of()));
  }

  private static Diagnosed<Certificate> read(String text) {
    return CertificateJson.read(Source.of("c.json", text))
        .then(file -> Diagnosed.fine(file.certificate()));
  }

  @ParameterizedTest
  @MethodSource("certificates")
  void readsBackWhatItWrites(Certificate certificate) {
    assertThat(read(JsonText.render(CertificateJson.write(certificate))))
        .isEqualTo(Diagnosed.fine(certificate));
  }

  @Test
  void writesTheDocumentedForm() {
    Certificate certificate =
        new Certificate.Decision(TOOLS, Route.direct(CNF), new Outcome.Found(MODEL));

    assertThat(JsonText.render(CertificateJson.write(certificate)))
        .isEqualTo("""
            {
              "format": "relu-certificate",
              "version": 1,
              "claim": "decision",
              "tools": {"Z3":"4.14.1","relu":"0.1.0"},
              "source": {"kind":"cnf","problem":{"variables":["x1","x2"],"clauses":[[1,-2],[2]]}},
              "path": [],
              "outcome": {"witness":{"x1":true,"x2":true}},
              "digest": "sha256:DIGEST"
            }
            """.replace("DIGEST", DIGEST_OF_THE_FORM));
  }

  @Test
  void survivesTheDiskPackedOrNot(@TempDir Path folder) throws IOException {
    for (String name : List.of("c.json", "c.json.gz")) {
      Path file = folder.resolve(name);
      TextFile.write(file, JsonText.render(CertificateJson.write(agreement())));

      assertThat(TextFile.read(file).then(CertificateJson::read))
          .isEqualTo(Diagnosed.fine(new CertificateJson.Sealed(agreement(), true)));
    }
  }

  @Test
  void mindsNoWhiteSpaceButEveryLetter() {
    String text = JsonText.render(CertificateJson.write(agreement()));
    Diagnosed<CertificateJson.Sealed> spaced =
        CertificateJson.read(Source.of("c.json", text.replace("\n", " \n ")));
    assertThat(spaced.toOptional().orElseThrow().intact()).isTrue();
    Diagnosed<CertificateJson.Sealed> altered =
        CertificateJson.read(Source.of("c.json", text.replace("4.14.1", "4.14.2")));
    assertThat(altered.toOptional().orElseThrow().intact()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "\"a\\b\" , { }", "\u00e9\u4e2d", "\ud83d\ude00 \t\n"})
  void textsOfAllKindsArePartOfTheDigest(String version) {
    // Long enough that the pair of characters falls across the end of a piece that is digested.
    for (String filling : List.of("", "x".repeat(8100), "x".repeat(8101))) {
      Certificate certificate = new Certificate.Decision(
          Map.of("tool", filling + version.repeat(40)),
          Route.direct(CNF),
          new Outcome.Found(MODEL));
      String text = JsonText.render(CertificateJson.write(certificate));

      assertThat(CertificateJson.read(Source.of("c.json", text)))
          .isEqualTo(Diagnosed.fine(new CertificateJson.Sealed(certificate, true)));
    }
  }

  @Test
  void anotherSpellingOrOrderIsAnAlteration() {
    Certificate certificate =
        new Certificate.Decision(Map.of(), Route.direct(TRAINING), new Outcome.Found(WEIGHTS));
    String text = JsonText.render(CertificateJson.write(certificate));
    assertThat(text).contains("\"0\"").contains("\"path\": [],");

    for (String altered : List.of(
        text.replaceFirst("\"0\"", "\"-0\""),
        text.replace("\"path\": [],", "").replaceFirst("\\R}", ",\"path\": []}"),
        text.replaceFirst("\\{", "{\"path\": [],").replaceFirst("(?m)^  \"path\": \\[],", ""))) {
      CertificateJson.Sealed read =
          CertificateJson.read(Source.of("c.json", altered)).toOptional().orElseThrow();
      assertThat(read.certificate()).isEqualTo(certificate);
      assertThat(read.intact()).as(altered).isFalse();
    }
  }

  /** The checker must reject what the reader lets through: every digit of both problems, altered. */
  @Test
  void noAlteredDigitOfAProblemGoesUnnoticed() {
    String text = JsonText.render(CertificateJson.write(agreement()));
    int from = text.indexOf("\"source\"");
    int to = text.indexOf("\"sourceOutcome\"");
    int altered = 0;
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i)) && !Character.isLetter(text.charAt(i - 1))) {
        char other = text.charAt(i) == '1' ? '2' : '1';
        Diagnosed<Certificate> result = read(text.substring(0, i) + other + text.substring(i + 1));
        result
            .toOptional()
            .ifPresent(certificate -> assertThat(CertificateChecker.check(certificate))
                .hasAtLeastOneElementOfType(Finding.Rejected.class));
        altered++;
      }
    }
    assertThat(altered).isGreaterThan(100);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"decision\" | \"guess\"            | claim: there is no claim 'guess'",
        "\"decision\" | \"agreement\"        | there is no field 'outcome'",
        "\"x2\":true | \"x3\":true           | outcome.witness: the problem has no 'x3'",
        "\"witness\" | \"wittness\"          | outcome: there is no field 'wittness'",
        "\"witness\":{\"x1\":true,\"x2\":true} | \"solver\":\"Z3\" | outcome: the field 'method' is missing",
        "\"4.14.1\" | 4                      | tools.Z3: expected a string, found a number",
        "\"path\": [] | \"path\": [\"x\"]    | the field 'target' is missing",
      })
  void reportsWhatIsNoCertificate(String from, String to, String reason) {
    String text = JsonText.render(CertificateJson.write(
        new Certificate.Decision(TOOLS, Route.direct(CNF), new Outcome.Found(MODEL))));
    assertThat(text).contains(from);

    List<Diagnostic> found = read(text.replace(from, to)).diagnostics();

    assertThat(found)
        .extracting(Diagnostic::headline)
        .anyMatch(line -> line.contains("error[json]: " + reason));
  }
}
