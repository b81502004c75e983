package org.reluworkbench.problem;

import java.util.Optional;

/** What the problems' judgements share. */
final class Witnesses {

  private Witnesses() {}

  static Optional<Violation> wrongSize(String what, int actual, int expected) {
    return Optional.of(
        new Violation("the witness has " + actual + " " + what + ", not " + expected));
  }
}
