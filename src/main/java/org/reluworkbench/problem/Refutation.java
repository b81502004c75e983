package org.reluworkbench.problem;

import java.util.Objects;

/** What the answer "no witness" rests on. */
public sealed interface Refutation {

  /**
   * A solver's word and nothing else: reports label it {@code uncertified}.
   *
   * @param solver name and version
   * @param method what it was asked, such as the encoding
   */
  record SolverWord(String solver, String method) implements Refutation {
    public SolverWord {
      Objects.requireNonNull(solver);
      Objects.requireNonNull(method);
    }
  }

  /** Evident from the data, such as one input with two labels; anyone can see it by looking. */
  record Evident(String why) implements Refutation {
    public Evident {
      Objects.requireNonNull(why);
    }
  }
}
