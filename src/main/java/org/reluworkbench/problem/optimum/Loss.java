package org.reluworkbench.problem.optimum;

import java.util.Arrays;
import java.util.Optional;

/** How far a network is from its data, in total; each row counts as often as it occurs. */
public enum Loss {
  /** The sum of {@code |F(x) - y|}. */
  ABSOLUTE("l1"),
  /** The sum of {@code (F(x) - y)^2}. */
  SQUARED("l2"),
  /** The greatest {@code |F(x) - y|}. */
  MAXIMUM("linf"),
  /** The number of rows with {@code F(x) != y}. */
  MISFITS("01", "misfits");

  private final String word;
  private final String name;

  Loss(String word) {
    this(word, word);
  }

  Loss(String word, String name) {
    this.word = word;
    this.name = name;
  }

  /** What commands and certificates call it: {@code l1}, {@code l2}, {@code linf} or {@code 01}. */
  public String word() {
    return word;
  }

  /** What specifications call it, whose names begin with letters: {@code misfits} for {@code 01}. */
  public String specificationName() {
    return name;
  }

  /** The loss that either calls so. */
  public static Optional<Loss> of(String text) {
    return Arrays.stream(values())
        .filter(loss -> loss.word.equals(text) || loss.name.equals(text))
        .findFirst();
  }
}
