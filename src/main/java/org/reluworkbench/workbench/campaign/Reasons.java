package org.reluworkbench.workbench.campaign;

import java.util.Locale;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.SolverException;

/** Why a row is undecided, besides the reasons that verdicts themselves have. */
final class Reasons {

  /** The process died, though neither we nor its memory gave it cause to. */
  static final String CRASH = "crash";

  /** The process took more memory than it was given. */
  static final String MEMORY = "memory";

  /** The process did not answer long after its time was over. */
  static final String HANG = "hang";

  /** A solver failed. */
  static final String FAILURE = "failure";

  /** The file of the instance is gone or is another one. */
  static final String UNAVAILABLE = "unavailable";

  /** The instances are too many, or without end, so that no pieces are all of them. */
  static final String NOT_EXHAUSTIVE = "not-exhaustive";

  /** Of some instances of a piece it was not found out. */
  static final String LEFT_OPEN = "left-open";

  /** No rules lead from the instance to what the engine decides. */
  static final String NO_REDUCTION = "no-reduction";

  private Reasons() {}

  /** Z3 says in words that it got no memory. */
  static String of(SolverException failure) {
    return speaksOfMemory(failure.getMessage()) ? MEMORY : FAILURE;
  }

  static String of(Verdict.Unknown<?> unknown) {
    return unknown.reason() == Verdict.Reason.BUDGET && speaksOfMemory(unknown.detail())
        ? MEMORY
        : unknown.reason().word();
  }

  private static boolean speaksOfMemory(String text) {
    return text.toLowerCase(Locale.ROOT).contains("memory");
  }
}
