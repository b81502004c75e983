package org.reluworkbench.problem.optimum;

import java.util.Locale;
import java.util.Objects;

/**
 * A question about a network that has one answer, yes or no.
 *
 * @param unit for questions about a unit its number, else 0
 * @param point the number of a point of the task
 */
public record Question(Kind kind, int unit, int point) {

  /** What is asked. */
  public enum Kind {
    /** Is {@code l_i(x_p) > 0}? Yes: {@code l_i(x_p) >= 0}; no: {@code l_i(x_p) <= 0}. */
    ACTIVE,
    /** Is {@code f(x_p) > 0}? Then the output is f there, else it is 0. */
    LIVE,
    /** Is {@code F(x_p) = y_p}? Only for the number of misfits. */
    FIT
  }

  public Question {
    Objects.requireNonNull(kind);
  }

  /** As certificates have it, counting from one: {@code active? 1 5}, {@code live? 5}. */
  @Override
  public String toString() {
    String ofUnit = kind == Kind.ACTIVE ? (unit + 1) + " " : "";
    return kind.name().toLowerCase(Locale.ROOT) + "? " + ofUnit + (point + 1);
  }
}
