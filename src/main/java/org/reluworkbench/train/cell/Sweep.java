package org.reluworkbench.train.cell;

import java.util.function.BooleanSupplier;

/**
 * Enumerates, without a tree, the cells on the positive side of form 0, in pieces that have no cell in
 * common and may be given to different threads.
 */
interface Sweep {

  int pieces();

  /**
   * Whether the piece came to its end before it was told to stop.
   *
   * @param decided the sides that the cells shall have; zero where they may have any
   */
  boolean run(int piece, int[] decided, BooleanSupplier stop, CellTree.Leaf leaf);

  /** Whether the sides are the decided ones wherever these are not zero. */
  static boolean agree(int[] decided, int[] sides) {
    for (int form = 0; form < sides.length; form++) {
      if (decided[form] != 0 && decided[form] != sides[form]) {
        return false;
      }
    }
    return true;
  }
}
