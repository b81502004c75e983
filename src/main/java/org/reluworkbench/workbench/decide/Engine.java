package org.reluworkbench.workbench.decide;

import java.util.Arrays;
import java.util.Optional;

/** With what training problems are decided. */
public enum Engine {
  /** Our own where it is complete, else the strongest of Z3's encodings that is sound. */
  AUTO("auto", "our own engine where it is complete, else a sound encoding for Z3"),
  /** Our own engine: exact, with proofs that need no solver to be checked. */
  OWN("own", "our own engine: exact, with proofs that need no solver to be checked"),
  /** Z3, raw nonlinear arithmetic: the definition untouched. */
  Z3_NRA("z3-nra", "Z3, raw nonlinear arithmetic (QF_NRA): the definition untouched"),
  /** Z3, linear arithmetic with the signs of the output weights enumerated. */
  Z3_LRA("z3-lra", "Z3, linear arithmetic (QF_LRA), the signs of the output weights enumerated"),
  /** Z3, linear arithmetic by a gadget's lemma; only where the gadget is found in the data. */
  Z3_CORNER(
      "z3-corner", "Z3, linear arithmetic by the lemma of a gadget, where that is in the data"),
  /** All that fit, at the same time; answers that contradict each other are no answer. */
  ALL("all", "all of these side by side; if they disagree, that is told and nothing is decided");

  private final String word;
  private final String description;

  Engine(String word, String description) {
    this.word = word;
    this.description = description;
  }

  /** What it is, in one line. */
  public String description() {
    return description;
  }

  /** As it is written on the command line. */
  public String word() {
    return word;
  }

  public static Optional<Engine> ofWord(String word) {
    return Arrays.stream(values()).filter(engine -> engine.word.equals(word)).findFirst();
  }
}
