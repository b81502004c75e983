package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.verify.AgreementCertifier;

/**
 * Certificates whose outcome was changed by someone who also computes a new digest: one that the
 * checker lets pass is right by {@link ReferenceJudge}; with the old digest, none passes.
 */
class ForgedCertificateTest {

  /** Every which mutant is tried; 1 for all of them. */
  private static final int STRIDE = Integer.getInteger("relu.forgeries.stride", 1);

  private static final Cnf YES = Cnf.ofDimacs(2, new int[] {1, 2}, new int[] {-1, -2});
  private static final Cnf NO = Cnf.ofDimacs(
      3,
      new int[] {1, 2},
      new int[] {-1, 2},
      new int[] {1, -2, 3},
      new int[] {-1, -2, 3},
      new int[] {-3, 1, -2},
      new int[] {-3, -1, -2});

  /** Three outside points, each two with an inside point between them: two planes don't suffice. */
  private static final Separation TRIANGLE = new Separation(
      2,
      2,
      List.of(Vector.of(1, 0), Vector.of(0, 1), Vector.of(1, 1)),
      List.of(Vector.of(0, 0), Vector.of(2, 0), Vector.of(0, 2)));

  @TempDir
  private Path folder;

  private static Certificate agreement(Cnf cnf) throws Exception {
    Problem<?> source = new Satisfiability(cnf);
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    return new AgreementCertifier(new ProblemDecider(Engine.AUTO), Duration.ZERO)
        .certify(rules, rules.apply(source), Map.of(), Budget.of(Duration.ofSeconds(60)))
        .certificate()
        .orElseThrow();
  }

  private static Certificate decision(Problem<?> problem) throws Exception {
    return new Certificate.Decision(
        Map.of(),
        Route.direct(problem),
        new ProblemDecider(Engine.OWN)
            .decide(problem, Budget.of(Duration.ofSeconds(60)))
            .outcome()
            .orElseThrow());
  }

  private static Problem<?> training(Cnf cnf) {
    Problem<?> source = new Satisfiability(cnf);
    return ReductionChain.find(source, ProblemKind.TRAINING)
        .orElseThrow()
        .apply(source)
        .target();
  }

  @Test
  void rejectsForgedAgreements() throws Exception {
    forge(agreement(YES), agreement(NO), "sourceOutcome", "targetOutcome");
    forge(agreement(NO), agreement(YES), "sourceOutcome", "targetOutcome");
  }

  @Test
  void rejectsForgedWeights() throws Exception {
    forge(decision(training(YES)), decision(training(NO)), "outcome");
  }

  @Test
  void rejectsForgedProofsByTheCornerLemma() throws Exception {
    forge(decision(training(NO)), decision(training(YES)), "outcome");
  }

  @Test
  void rejectsForgedProofsOfInseparability() throws Exception {
    forge(decision(TRIANGLE), decision(training(NO)), "outcome");
  }

  /** Up and down and up: not with one unit. */
  @Test
  void rejectsForgedProofsByActivations() throws Exception {
    Problem<?> zigzag = new Training(
        1,
        1,
        List.of(
            new Example(Vector.of(0), Rational.of(1)),
            new Example(Vector.of(1), Rational.of(3)),
            new Example(Vector.of(2), Rational.of(1, 2)),
            new Example(Vector.of(3), Rational.of(1))));
    forge(decision(zigzag), decision(training(NO)), "outcome");
  }

  private void forge(Certificate certificate, Certificate other, String... fields)
      throws IOException {
    ObjectNode content = CertificateJson.write(certificate);
    assertThat(check(certificate).verdict()).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(isRight(certificate)).isTrue();
    List<JsonNode> mutants = new ArrayList<>();
    for (String field : fields) {
      Mutations.of(content.get(field))
          .forEach(mutant -> mutants.add(content.deepCopy().set(field, mutant)));
      mutants.add(content.deepCopy().set(field, CertificateJson.write(other).get(field)));
    }
    int unreadable = 0;
    int passed = 0;
    int tried = 0;
    for (int i = 0; i < mutants.size(); i += STRIDE) {
      tried++;
      Optional<Certificate> forged = read(mutants.get(i));
      if (forged.isEmpty()) {
        unreadable++;
      } else if (passes(forged.get())) {
        passed++;
      }
    }
    System.out.printf(
        "%d forgeries: %d unreadable, %d rejected, %d right after all%n",
        tried, unreadable, tried - unreadable - passed, passed);
    assertThat(passed).isLessThan(tried / 2);
  }

  /** What a file with the old digest says; that it would be rejected is asserted. */
  private static Optional<Certificate> read(JsonNode mutant) {
    return CertificateJson.read(Source.of("forged.json", JsonText.render(mutant)))
        .toOptional()
        .map(file -> {
          assertThat(file.intact()).as("%s", mutant).isFalse();
          return file.certificate();
        });
  }

  private boolean passes(Certificate forged) throws IOException {
    CheckReport report = check(forged);
    if (report.verdict() == ClaimVerdict.REFUTED) {
      assertThat(report.findings())
          .anyMatch(finding ->
              finding instanceof Finding.Rejected rejected && !rejected.what().isBlank());
      assertThat(isRight(forged) && isWitness(forged))
          .as("rejected: %s", forged)
          .isFalse();
      return false;
    }
    assertThat(report.verdict()).isEqualTo(ClaimVerdict.HOLDS);
    assertThat(isRight(forged)).as("let pass: %s", forged).isTrue();
    return true;
  }

  /** A proof may be rejected that is right, for an unknown variable or a repeated point. */
  private static boolean isWitness(Certificate certificate) {
    return certificate instanceof Certificate.Decision decision
        && decision.outcome() instanceof Outcome.Found;
  }

  private static boolean isRight(Certificate certificate) {
    if (certificate instanceof Certificate.Decision decision) {
      return ReferenceJudge.isRight(decision.route().target(), decision.outcome());
    }
    Certificate.Agreement agreement = (Certificate.Agreement) certificate;
    return ReferenceJudge.isRight(agreement.route().source(), agreement.source())
        && ReferenceJudge.isRight(agreement.route().target(), agreement.target());
  }

  /** With a digest of its own. */
  private CheckReport check(Certificate certificate) throws IOException {
    Path file = folder.resolve("certificate.json");
    CertificateFiles.write(file, certificate);
    return Checking.check(file).toOptional().orElseThrow();
  }
}
