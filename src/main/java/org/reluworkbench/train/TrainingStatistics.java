package org.reluworkbench.train;

/**
 * How much work it was.
 *
 * @param pieces visited
 * @param prunedByBound those that a bound closed
 * @param prunedAsEmpty those on which there is no network
 * @param prunedByOrder those whose units are out of order
 * @param open those that are left
 */
public record TrainingStatistics(
    long pieces, long prunedByBound, long prunedAsEmpty, long prunedByOrder, long open) {}
