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
    FROM_BELOW,
    /** {@code f <= g}, so {@code -g - e <= -y} where the output is live. */
    FROM_ABOVE,
    /** {@code 0 <= f <= g}, so {@code -g <= 0} where the output is live. */
    LIVE,
    /** {@code -e <= y}: the output is never negative. */
    FLOOR,
    /** {@code -l_i <= 0} where unit i is active, {@code l_i <= 0} where it is not. */
    SIDE,
    /** {@code l_(i+1) - l_i <= 0} at the point that orders units i and i + 1 of equal sign. */
    ORDER
  }

  public Term {
    Objects.requireNonNull(row);
    Objects.requireNonNull(multiplier);
  }
}
