package org.reluworkbench.report;

import java.util.Collections;
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
    return count(reports.stream().map(ClaimReport::verdict).toList(), errors);
  }

  /** Lemmas that rules rest on, counted as claims. */
  public static Tally ofProofs(List<ProofReport> reports) {
    return count(reports.stream().map(ProofReport::verdict).toList(), 0);
  }

  private static Tally count(List<ClaimVerdict> verdicts, int errors) {
    return new Tally(
        Collections.frequency(verdicts, ClaimVerdict.HOLDS),
        Collections.frequency(verdicts, ClaimVerdict.REFUTED),
        Collections.frequency(verdicts, ClaimVerdict.UNDECIDED),
        errors);
  }

  /** The verdict on all of them together: refuted if one is, else undecided if one is. */
  public ClaimVerdict overall() {
    if (refuted > 0) {
      return ClaimVerdict.REFUTED;
    }
    return undecided > 0 ? ClaimVerdict.UNDECIDED : ClaimVerdict.HOLDS;
  }
}
