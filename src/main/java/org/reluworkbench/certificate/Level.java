package org.reluworkbench.certificate;

import java.util.Objects;

/**
 * One of the independent levels on which "the two directions agree" is shown.
 *
 * @param number 1: the rule is right; 2: both verdicts agree; 3: witnesses travel; 4: every witness
 *     decodes
 * @param status how it went
 * @param detail what was done, or why nothing was
 */
public record Level(int number, Status status, String detail) {

  /** How a level went. */
  public enum Status {
    HOLDS,
    REFUTED,
    UNDECIDED,
    /** It says nothing here, as witnesses don't where there are none. */
    VACUOUS;

    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Level {
    Objects.requireNonNull(status);
    Objects.requireNonNull(detail);
    if (number < 1 || number > 4) {
      throw new IllegalArgumentException("no level " + number);
    }
  }
}
