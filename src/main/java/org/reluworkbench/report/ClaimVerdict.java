package org.reluworkbench.report;

import java.util.Locale;

/** The three verdicts on a claim. An undecided claim is never counted as held. */
public enum ClaimVerdict {
  HOLDS,
  REFUTED,
  UNDECIDED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
