package org.reluworkbench.report;

import java.util.List;

/**
 * How many claims got which verdict.
 *
 * @param holds claims that hold
 * @param refuted claims that do not
 * @param undecided claims of which it is not known
 * @param errors diagnostics: what is wrong with the files
 */
public record Tally(int holds, int refuted, int undecided, int errors) {

  public static Tally of(List<ClaimReport> reports, int errors) {
    return new Tally(
        count(reports, ClaimVerdict.HOLDS),
        count(reports, ClaimVerdict.REFUTED),
        count(reports, ClaimVerdict.UNDECIDED),
        errors);
  }

  private static int count(List<ClaimReport> reports, ClaimVerdict verdict) {
    return (int) reports.stream().filter(report -> report.verdict() == verdict).count();
  }

  /** The verdict on all of them together: refuted if one is, else undecided if one is. */
  public ClaimVerdict overall() {
    if (refuted > 0) {
      return ClaimVerdict.REFUTED;
    }
    return undecided > 0 ? ClaimVerdict.UNDECIDED : ClaimVerdict.HOLDS;
  }
}
