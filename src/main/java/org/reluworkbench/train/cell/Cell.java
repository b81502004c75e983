package org.reluworkbench.train.cell;

import java.util.Objects;
import org.reluworkbench.numeric.Vector;

/**
 * A cell of an arrangement: a connected component of what is on no hyperplane.
 *
 * @param signs on which side of each hyperplane it lies; no zeros
 * @param witness a point of the cell
 */
public record Cell(SignVector signs, Vector witness) {

  public Cell {
    Objects.requireNonNull(witness);
    if (!signs.isComplete()) {
      throw new IllegalArgumentException("a cell lies on no hyperplane: " + signs);
    }
  }

  /** Whether the witness is where the signs say, by exact arithmetic. */
  public boolean verifies(Arrangement arrangement) {
    return arrangement.signsAt(witness).equals(signs);
  }
}
