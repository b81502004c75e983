package org.reluworkbench.problem;

import java.util.Objects;

/**
 * What was found out about a problem: yes with a witness, no with a refutation, or not known, with
 * the reason.
 *
 * @param <W> the problem's type of witness
 */
public sealed interface Verdict<W> {

  /** There is a witness, and this is one; whoever makes this has had the problem judge it. */
  record Satisfiable<W>(W witness) implements Verdict<W> {
    public Satisfiable {
      Objects.requireNonNull(witness);
    }
  }

  /** There is no witness. */
  record Unsatisfiable<W>(Refutation refutation) implements Verdict<W> {
    public Unsatisfiable {
      Objects.requireNonNull(refutation);
    }
  }

  /** Not known. Never counted as either answer. */
  record Unknown<W>(Reason reason, String detail) implements Verdict<W> {
    public Unknown {
      Objects.requireNonNull(reason);
      Objects.requireNonNull(detail);
    }
  }

  /** Why something is not known. */
  enum Reason {
    TIMEOUT,
    INTERRUPTED,
    BUDGET,
    MEMORY,
    INCOMPLETE;

    public String word() {
      return switch (this) {
        case TIMEOUT -> "time-out";
        case INTERRUPTED -> "interrupted";
        case BUDGET -> "budget";
        case MEMORY -> "memory";
        case INCOMPLETE -> "incomplete";
      };
    }
  }

  /** {@code satisfiable}, {@code unsatisfiable} or {@code unknown}. */
  default String word() {
    if (this instanceof Satisfiable) {
      return "satisfiable";
    }
    return this instanceof Unsatisfiable ? "unsatisfiable" : "unknown";
  }
}
