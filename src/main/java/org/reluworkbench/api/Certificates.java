package org.reluworkbench.api;

import java.io.IOException;
import java.nio.file.Path;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.Checking;
import org.reluworkbench.workbench.file.CertificateFiles;

/**
 * Re-verifies certificates in exact arithmetic; no solver is on the way.
 *
 * <pre>{@code
 * Decision<Assignment> decision =
 *     Decisions.decide(new Satisfiability(Cnf.ofDimacs(1, new int[] {1})));
 * Path file = folder.resolve("phi.json");
 * Certificates.write(file, decision.certificate().orElseThrow());
 * CheckResult check = Certificates.check(file).toOptional().orElseThrow();
 * check.findings().forEach(finding -> System.out.println(finding.what()));
 * }</pre>
 */
public final class Certificates {

  private Certificates() {}

  /** What the checker says of a file, packed or not, or why that is no certificate. */
  public static Diagnosed<CheckResult> check(Path file) {
    return Checking.check(file).then(report -> Diagnosed.fine(new CheckResult(report.findings())));
  }

  /** What the checker says of a certificate. */
  public static CheckResult check(Certificate certificate) {
    return new CheckResult(CertificateChecker.check(certificate));
  }

  /**
   * Writes a certificate wholly or not at all, packed if the name ends in {@code .gz}; folders on
   * the way are made.
   *
   * @throws IOException if that fails
   */
  public static void write(Path file, Certificate certificate) throws IOException {
    CertificateFiles.write(file, certificate);
  }
}
