package org.reluworkbench.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Which of the known names a user may have meant. */
public final class Spelling {

  /** Longer names are not compared: the work is quadratic, and nobody mistypes those by hand. */
  private static final int LONGEST = 100;

  private Spelling() {}

  /**
   * The known name nearest to the written one, if it is near enough to be worth suggesting: at most
   * a third of the written characters (but always one) inserted, left out, replaced, or swapped with
   * their neighbours, in either case of letters.
   *
   * @param known in the order in which equally near ones are preferred
   */
  public static Optional<String> nearest(String written, Collection<String> known) {
    if (written.length() > LONGEST) {
      return Optional.empty();
    }
    int allowed = Math.max(1, written.length() / 3);
    String lower = written.toLowerCase(Locale.ROOT);
    record Candidate(String name, int distance) {}
    return known.stream()
        .filter(name -> Math.abs(name.length() - written.length()) <= allowed)
        .map(name -> new Candidate(name, distance(lower, name.toLowerCase(Locale.ROOT))))
        .filter(candidate -> candidate.distance() <= allowed)
        .min(Comparator.comparingInt(Candidate::distance))
        .map(Candidate::name);
  }

  /** Optimal string alignment distance, row by row. */
  private static int distance(String a, String b) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(last[j], row[j - 1]));
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          row[j] = Math.min(row[j], 1 + beforeLast[j - 2]);
        }
      }
      beforeLast = last;
      last = row;
    }
    return last[b.length()];
  }
}
