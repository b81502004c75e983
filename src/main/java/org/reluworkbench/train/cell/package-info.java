/**
 * The cells of arrangements of hyperplanes and the dichotomies of points: exact, whatever the
 * position, one after the other, in parts for several threads or machines.
 *
 * <p>Layer 3: knows the numbers and exact linear programming. The method is the tree of sign vectors
 * of M. Rada and M. Černý, A new algorithm for enumeration of cells of hyperplane arrangements and a
 * comparison with Avis and Fukuda's reverse search, SIAM J. Discrete Math. 2018: the hyperplanes are
 * added one after the other, a cell's witness shows one side of the next for nothing, and one linear
 * program decides the other side. Here that program is a projection in floating point whose outcome,
 * a point or a combination that leaves none, is confirmed in integers; exact programming is for the
 * rest.
 */
package org.reluworkbench.train.cell;
