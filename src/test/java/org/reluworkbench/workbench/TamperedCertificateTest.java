package org.reluworkbench.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.verify.AgreementCertifier;

/**
 * Certificate files with one character altered: each is rejected, with a reason; most already for
 * what they say, the rest for their digest.
 */
class TamperedCertificateTest {

  private static final int ALTERATIONS = Integer.getInteger("relu.alterations", 150);

  @TempDir
  private Path folder;

  private static Certificate certificate(int[]... clauses) throws Exception {
    Problem<?> source = new Satisfiability(Cnf.ofDimacs(2, clauses));
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING).orElseThrow();
    return new AgreementCertifier(new ProblemDecider(Engine.AUTO), Duration.ZERO)
        .certify(
            rules,
            rules.apply(source),
            Versions.ofThisBuild().tools(),
            Budget.of(Duration.ofSeconds(60)))
        .certificate()
        .orElseThrow();
  }

  @Test
  void rejectsAnAlteredYes() throws Exception {
    alter(certificate(new int[] {1, 2}, new int[] {-1, -2}));
  }

  @Test
  void rejectsAnAlteredNo() throws Exception {
    alter(certificate(new int[] {1, 2}, new int[] {-1, 2}, new int[] {1, -2}, new int[] {-1, -2}));
  }

  private void alter(Certificate certificate) throws Exception {
    Path file = folder.resolve("certificate.json");
    CertificateFiles.write(file, certificate);
    assertThat(check(file).verdict()).isEqualTo(ClaimVerdict.HOLDS);
    String text = Files.readString(file);
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.indexOf("\"digest\""); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    Random random = new Random(20261122);
    int forWhatItSays = 0;
    for (int i = 0; i < ALTERATIONS; i++) {
      int place = digits.get(random.nextInt(digits.size()));
      char other = (char) ('0' + (text.charAt(place) - '0' + 1 + random.nextInt(9)) % 10);
      Files.writeString(file, text.substring(0, place) + other + text.substring(place + 1));
      if (rejectedForWhatItSays(file)) {
        forWhatItSays++;
      }
    }
    System.out.printf(
        "%d digits altered, %d of them rejected for what they say%n", ALTERATIONS, forWhatItSays);
    assertThat(forWhatItSays).isGreaterThan(ALTERATIONS / 2);
  }

  /** Whether more than the digest is wrong; that something is, is asserted. */
  private static boolean rejectedForWhatItSays(Path file) {
    Diagnosed<CheckReport> result = Checking.check(file);
    if (!(result instanceof Diagnosed.Fine<CheckReport> fine)) {
      assertThat(result.diagnostics()).allMatch(fault -> !fault.message().isBlank());
      return true;
    }
    List<Finding> rejected = fine.value().findings().stream()
        .filter(Finding.Rejected.class::isInstance)
        .toList();
    assertThat(rejected).isNotEmpty().allMatch(finding -> !finding.what().isBlank());
    return rejected.size() > 1;
  }

  private static CheckReport check(Path file) {
    return Checking.check(file).toOptional().orElseThrow();
  }
}
