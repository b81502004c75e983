package org.reluworkbench.problem;

import java.util.Objects;

/**
 * Why a would-be witness is none.
 *
 * @param what the constraint and how it is broken, one line
 */
public record Violation(String what) {
  public Violation {
    Objects.requireNonNull(what);
  }

  @Override
  public String toString() {
    return what;
  }
}
