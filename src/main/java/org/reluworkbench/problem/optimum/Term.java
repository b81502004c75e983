package org.reluworkbench.problem.optimum;

import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/**
 * An inequality that holds on a piece, times a positive number.
 *
 * <p>{@code e_p >= 0} stands for the error {@code |F(x_p) - y_p|}, and {@code g} for {@code w0} plus
 * the sum of {@code s_i l_i(x_p)} over a set of units, which is below or above f if the piece says
 * enough about the units at the point.
 *
 * @param point the number of a point; 0 for ORDER
 * @param units for g a set, the i-th bit for unit i; for SIDE and ORDER the number of one unit
 */
public record Term(Row row, int point, int units, Rational multiplier) {

  /** Which inequality. */
  public enum Row {
    /** {@code g <= f}, so {@code g - e <= y}; where the output is dead {@code g <= 0}. */
    FROM_BELOW("below"),
    /** {@code f <= g}, so {@code -g - e <= -y} where the output is live. */
    FROM_ABOVE("above"),
    /** {@code 0 <= f <= g}, so {@code -g <= 0} where the output is live. */
    LIVE("live"),
    /** {@code -e <= y}: the output is never negative. */
    FLOOR("floor"),
    /** {@code -l_i <= 0} where unit i is active, {@code l_i <= 0} where it is not. */
    SIDE("side"),
    /** {@code l_(i+1) - l_i <= 0} at the point that orders units i and i + 1 of equal sign. */
    ORDER("order");

    private final String word;

    Row(String word) {
      this.word = word;
    }

    /** What certificates call it. */
    public String word() {
      return word;
    }

    /** Whether it is about one unit, and not a set of them. */
    public boolean isOfOneUnit() {
      return this == SIDE || this == ORDER;
    }
  }

  public Term {
    Objects.requireNonNull(row);
    Objects.requireNonNull(multiplier);
  }

  /** As certificates have it, counting from one: {@code 3/2 below 5 2}, {@code 1 side 5 1}. */
  @Override
  public String toString() {
    int which = units + (row.isOfOneUnit() ? 1 : 0);
    return multiplier + " " + row.word() + " " + (point + 1) + " " + which;
  }
}
