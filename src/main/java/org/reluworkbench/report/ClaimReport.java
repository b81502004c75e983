package org.reluworkbench.report;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Level;

/**
 * What became of one claim.
 *
 * @param file as the user named it
 * @param line of the claim, from one; 0 where there is no file
 * @param claim its kind: {@code expect}, {@code certify}, {@code lemma} or {@code property}
 * @param subject what it is about, as the user wrote it
 * @param verdict whether it holds
 * @param detail why, in one line; for a refuted claim the counterexample
 * @param levels for {@code certify}: what was done on each level
 * @param millis wall time
 * @param certificate path of the certificate, where one was written
 */
public record ClaimReport(
    String file,
    int line,
    String claim,
    String subject,
    ClaimVerdict verdict,
    String detail,
    List<Level> levels,
    long millis,
    Optional<String> certificate) {

  public ClaimReport {
    Objects.requireNonNull(file);
    Objects.requireNonNull(claim);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
    levels = List.copyOf(levels);
    Objects.requireNonNull(certificate);
  }
}
