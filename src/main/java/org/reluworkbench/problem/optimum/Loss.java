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
  MISFITS("01");

  private final String word;

  Loss(String word) {
    this.word = word;
  }

  /** What users call it: {@code l1}, {@code l2}, {@code linf} or {@code 01}. */
  public String word() {
    return word;
  }

  /** The loss that users call so. */
  public static Optional<Loss> of(String word) {
    return Arrays.stream(values()).filter(loss -> loss.word.equals(word)).findFirst();
  }
}
