package org.reluworkbench.train.cell;

import java.util.Objects;
import org.reluworkbench.numeric.Vector;

/**
 * The cells of an arrangement within one cell of some of its hyperplanes. It is all that a thread or a
 * machine needs, beside the arrangement, to enumerate them.
 *
 * @param signs the sides of the hyperplanes that are decided; zero at all others
 * @param witness a point on those sides; it may lie on hyperplanes that are not decided
 */
public record Part(SignVector signs, Vector witness) {

  public Part {
    Objects.requireNonNull(signs);
    Objects.requireNonNull(witness);
  }

  /** Whether the witness is where the signs say, by exact arithmetic. */
  public boolean verifies(Arrangement arrangement) {
    return witness.dimension() == arrangement.dimension()
        && signs.size() == arrangement.size()
        && signs.isMetBy(arrangement.signsAt(witness));
  }
}
