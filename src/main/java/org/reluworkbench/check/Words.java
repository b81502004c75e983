package org.reluworkbench.check;

import java.util.regex.Pattern;

/** The words in a stretch of text, understood or not. */
final class Words {

  private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{M}\\p{N}_']*");

  private Words() {}

  static long occurrences(String text, String word) {
    return WORD.matcher(text)
        .results()
        .filter(found -> found.group().equals(word))
        .count();
  }
}
