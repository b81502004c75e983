package org.reluworkbench.api;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;

/**
 * What became of one claim of a file.
 *
 * @param file that it stands in
 * @param line of the claim, from one
 * @param claim its kind: {@code expect}, {@code certify}, {@code lemma} or {@code property}
 * @param subject what it is about, as it is written
 * @param verdict whether it holds; an undecided claim does not count as held
 * @param detail why, in one line; for a refuted claim the counterexample
 * @param levels for {@code certify}: what was done on each of the four levels
 * @param time that it took
 * @param certificate the file that {@link Certificates#check} re-verifies, where one was written
 */
public record ClaimResult(
    Path file,
    int line,
    String claim,
    String subject,
    ClaimVerdict verdict,
    String detail,
    List<Level> levels,
    Duration time,
    Optional<Path> certificate) {

  public ClaimResult {
    Objects.requireNonNull(file);
    Objects.requireNonNull(claim);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(verdict);
    Objects.requireNonNull(detail);
    levels = List.copyOf(levels);
    Objects.requireNonNull(time);
    Objects.requireNonNull(certificate);
  }

  static ClaimResult of(ClaimReport report) {
    return new ClaimResult(
        Path.of(report.file()),
        report.line(),
        report.claim(),
        report.subject(),
        report.verdict(),
        report.detail(),
        report.levels(),
        Duration.ofMillis(report.millis()),
        report.certificate().map(Path::of));
  }
}
