package org.reluworkbench.train;

/**
 * How far a search has come, for display only: numbers are rounded.
 *
 * @param incumbent the least loss found
 * @param bound below which no loss can be
 * @param pieces visited so far
 * @param open left so far
 */
public record TrainingProgress(double incumbent, double bound, long pieces, long open) {

  public double gap() {
    return incumbent - bound;
  }
}
