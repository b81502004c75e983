package org.reluworkbench.editor;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.syntax.Claim;

/**
 * What is known of the claims of one version of a text.
 *
 * @param fingerprints of the claims, by where they begin
 * @param runs what was run
 */
record Verdicts(Map<Integer, String> fingerprints, ClaimRuns runs) {

  Verdicts {
    fingerprints = Map.copyOf(fingerprints);
    Objects.requireNonNull(runs);
  }

  String fingerprint(Claim claim) {
    return fingerprints.get(claim.span().start());
  }

  boolean isRunning(Claim claim) {
    return runs.isRunning(fingerprint(claim));
  }

  Optional<ClaimReport> of(Claim claim) {
    return runs.verdict(fingerprint(claim));
  }
}
