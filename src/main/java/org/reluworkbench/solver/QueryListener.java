package org.reluworkbench.solver;

import java.util.function.Supplier;

/** Hears of the questions that a solver has answered for good, so that another can be asked too. */
@FunctionalInterface
public interface QueryListener {

  /** Hears nothing, and no text is made. */
  QueryListener NONE = (name, satisfiable, smtLib) -> {};

  /**
   * A question was answered; called by the threads that asked, so safe for use by several.
   *
   * @param name of the question, in one line
   * @param satisfiable the answer
   * @param smtLib the question as SMT-LIB 2 that ends with {@code (check-sat)}; to be called, if at
   *     all, before this method returns
   */
  void answered(String name, boolean satisfiable, Supplier<String> smtLib);
}
