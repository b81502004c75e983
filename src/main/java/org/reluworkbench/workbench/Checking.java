package org.reluworkbench.workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.GadgetLemma;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.report.CheckReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.workbench.file.CertificateFiles;

/** Re-verifies certificate files; no solver is on the way. */
public final class Checking {

  private Checking() {}

  /** What the checker says of a file, or why that is no certificate. */
  public static Diagnosed<CheckReport> check(Path file) {
    return check(file, name -> {});
  }

  /**
   * The same.
   *
   * @param proved gets the name of the gadget lemma that the file proves, if it does
   */
  public static Diagnosed<CheckReport> check(Path file, Consumer<String> proved) {
    long start = System.nanoTime();
    return CertificateFiles.read(file)
        .then(contents -> Diagnosed.fine(report(file, contents, start, proved)));
  }

  private static CheckReport report(
      Path file, CertificateJson.Sealed contents, long start, Consumer<String> proved) {
    List<Finding> findings = new ArrayList<>(CertificateChecker.check(contents.certificate()));
    if (!contents.intact()) {
      findings.add(
          new Finding.Rejected("the digest does not fit: the file was altered or damaged"));
    }
    ClaimVerdict verdict = verdict(findings);
    if (verdict == ClaimVerdict.HOLDS) {
      GadgetLemma.provedBy(contents.certificate()).ifPresent(proved);
    }
    return new CheckReport(
        file.toString(),
        verdict,
        findings,
        List.copyOf(GadgetLemma.takenForGranted(contents.certificate())),
        List.of(),
        (System.nanoTime() - start) / 1_000_000);
  }

  private static ClaimVerdict verdict(List<Finding> findings) {
    if (findings.stream().anyMatch(Finding.Rejected.class::isInstance)) {
      return ClaimVerdict.REFUTED;
    }
    return findings.stream().anyMatch(Finding.Uncertified.class::isInstance)
        ? ClaimVerdict.UNDECIDED
        : ClaimVerdict.HOLDS;
  }
}
