package org.reluworkbench.train.cell;

import java.util.Objects;

/**
 * An arrangement and how many cells it has, as others have proved or counted.
 *
 * @param name for people
 * @param arrangement itself
 * @param cells their number
 */
public record KnownArrangement(String name, Arrangement arrangement, long cells) {

  public KnownArrangement {
    Objects.requireNonNull(name);
    Objects.requireNonNull(arrangement);
  }
}
