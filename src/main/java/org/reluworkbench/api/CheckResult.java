package org.reluworkbench.api;

import java.util.List;
import java.util.Locale;
import org.reluworkbench.certificate.Finding;

/**
 * What the independent checker says of a certificate.
 *
 * @param findings in the order of checking
 */
public record CheckResult(List<Finding> findings) {

  /** How a certificate fares on the whole. */
  public enum Status {
    /** Everything was computed again, and is as claimed. */
    VERIFIED,
    /** Something is not as claimed. */
    REJECTED,
    /** Nothing is wrong, but something rests on a solver's word. */
    UNCERTIFIED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public CheckResult {
    findings = List.copyOf(findings);
  }

  public Status status() {
    if (findings.stream().anyMatch(Finding.Rejected.class::isInstance)) {
      return Status.REJECTED;
    }
    return findings.stream().anyMatch(Finding.Uncertified.class::isInstance)
        ? Status.UNCERTIFIED
        : Status.VERIFIED;
  }
}
