package org.reluworkbench.interchange;

import org.reluworkbench.numeric.Rational;

/** Numbers as they stand in files of others: exact, and of a length that can be worked with. */
public final class NumberText {

  /** Reading takes time quadratic in the digits; this many take a tenth of a second. */
  private static final int MAX_LENGTH = 100_000;

  private static final int EXCERPT = 40;

  private NumberText() {}

  /**
   * Reads what {@link Rational#parse} reads.
   *
   * @throws NumberFormatException if the text is no such number; its message is one short line that
   *     may be shown to the user
   */
  public static Rational parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new NumberFormatException("a number of more than " + MAX_LENGTH + " characters");
    }
    try {
      return Rational.parse(text);
    } catch (NumberFormatException e) {
      if (text.length() <= EXCERPT) {
        throw e;
      }
      throw new NumberFormatException("not a number: '" + text.substring(0, EXCERPT) + "...'");
    }
  }
}
