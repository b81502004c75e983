package org.reluworkbench.workbench;

import java.util.List;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.report.ClaimVerdict;

/**
 * What the independent checker says of a certificate.
 *
 * @param verdict refuted if something is rejected, undecided if something rests on a solver's word
 * @param findings in the order of checking
 */
public record CertificateCheck(ClaimVerdict verdict, List<Finding> findings) {

  public CertificateCheck {
    findings = List.copyOf(findings);
  }

  /** Checks a certificate, without a solver. */
  public static CertificateCheck of(Certificate certificate) {
    List<Finding> findings = CertificateChecker.check(certificate);
    ClaimVerdict verdict = ClaimVerdict.HOLDS;
    if (findings.stream().anyMatch(Finding.Rejected.class::isInstance)) {
      verdict = ClaimVerdict.REFUTED;
    } else if (findings.stream().anyMatch(Finding.Uncertified.class::isInstance)) {
      verdict = ClaimVerdict.UNDECIDED;
    }
    return new CertificateCheck(verdict, findings);
  }
}
