package org.reluworkbench.train.cell;

import java.util.Optional;

/** Decides exactly whether a hyperplane cuts a region. Not for use by several threads at once. */
interface CutTest {

  /**
   * A point of the region on that side of the form; empty if there is none.
   *
   * @param inside a point of the region; if it is not on the form, it is on the other side
   */
  Optional<IntegerPoint> across(Region region, IntegerPoint inside, int form, int side);

  /** How many questions were answered by exact linear programming. */
  long exactTests();
}
