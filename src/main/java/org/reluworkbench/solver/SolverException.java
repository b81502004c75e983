package org.reluworkbench.solver;

/**
 * A back end failed: it could not be loaded, it crashed, or what it handed over does not check. An
 * answer that is merely missing is {@code Unknown}, never this.
 */
public final class SolverException extends Exception {

  private static final long serialVersionUID = 1;

  public SolverException(String message) {
    super(message);
  }

  public SolverException(String message, Throwable cause) {
    super(message, cause);
  }
}
