/**
 * Reductions: maps from the instances of one problem to those of another that keep the answer, with
 * a forward map for witnesses and a backward map that works for <em>every</em> witness of the
 * target, not only for those that the forward map makes.
 *
 * <p>One class a rule. Each states what it maps, the exact size of what it yields, both directions
 * of its proof, its domain and edge cases, and its source. {@link
 * org.reluworkbench.reduction.ReductionChain} composes them.
 *
 * <p>Layer 3, part of the trusted base: the independent checker applies these rules again.
 */
package org.reluworkbench.reduction;
