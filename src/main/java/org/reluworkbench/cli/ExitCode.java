package org.reluworkbench.cli;

import org.reluworkbench.report.ClaimVerdict;

/** How the command ends, as scripts see it. The numbers are part of the users' contract. */
public enum ExitCode {
  /** Everything that was asked for was done, and every claim holds. */
  SUCCESS(0),
  /** {@code decide} found no answer, and says why. */
  UNKNOWN(0),
  /** A claim is refuted. */
  REFUTED(1),
  /** No claim is refuted, but one is undecided. */
  UNDECIDED(2),
  /** {@code decide} found a witness. */
  SATISFIABLE(10),
  /** {@code decide} found that there is no witness. */
  UNSATISFIABLE(20),
  /** The arguments make no sense. */
  WRONG_USAGE(64),
  /** An input is wrong; diagnostics say where. */
  BAD_INPUT(65),
  /** The workbench itself is at fault. */
  INTERNAL_ERROR(70),
  /** Interrupted from the terminal; what was finished is printed. */
  INTERRUPTED(130),
  /** Nobody reads the results any more: the code that a shell gives to a command ended by SIGPIPE. */
  BROKEN_PIPE(141);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** Of what was found out about claims, all in all. */
  static ExitCode of(ClaimVerdict verdict) {
    return switch (verdict) {
      case HOLDS -> SUCCESS;
      case REFUTED -> REFUTED;
      case UNDECIDED -> UNDECIDED;
    };
  }

  /** What the process returns. */
  public int code() {
    return code;
  }
}
