package org.reluworkbench.train.cell;

/**
 * What an enumeration did.
 *
 * @param cells how many cells it delivered
 * @param cutTests how many times it asked whether a hyperplane cuts a region
 * @param exactTests how many of those floating point could not settle by a guess that was confirmed
 * @param complete whether there are no more cells than those
 */
public record Tally(long cells, long cutTests, long exactTests, boolean complete) {

  static final Tally NONE = new Tally(0, 0, 0, true);

  /** Of both together. */
  public Tally plus(Tally other) {
    return new Tally(
        cells + other.cells,
        cutTests + other.cutTests,
        exactTests + other.exactTests,
        complete && other.complete);
  }

  /** Of cells of which each stands for two. */
  Tally withOpposites() {
    return new Tally(2 * cells, cutTests, exactTests, complete);
  }
}
