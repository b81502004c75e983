/**
 * The cells of arrangements of hyperplanes and the dichotomies of points: exact, whatever the
 * position, one after the other, in parts for several threads or machines.
 *
 * <p>Layer 3: knows the numbers and exact linear programming.
 *
 * <p>The method is the tree of sign vectors of M. Rada and M. Černý, A new algorithm for enumeration of
 * cells of hyperplane arrangements and a comparison with Avis and Fukuda's reverse search, SIAM J.
 * Discrete Math. 2018: in each region a witness shows one side of the next hyperplane for nothing, and
 * one linear program decides the other side. The reverse search of D. Avis and K. Fukuda, Reverse
 * search for enumeration, 1996, needs a program for each hyperplane in each cell; the tree needs one
 * for each region, and most regions have many cells. J.-P. Dussault, J. C. Gilbert and B.
 * Plaquevent-Jourdain (2023 to 2025) improve on the tree by stem vectors, which are fewer than programs
 * in low rank only and must be kept in memory, and by the order of the hyperplanes.
 *
 * <p>We deviate as follows. The next hyperplane is the one farthest from the region's witness, anew in
 * each region: if it does not cut, nothing below the region asks about it again, and if it does, it
 * would have to cut sooner or later; in general position about two programs a cell are left. The
 * program is a projection to a cone in floating point, after C. L. Lawson and R. J. Hanson, 1974, that
 * ends with a ray to the other side or with a combination of the region's hyperplanes; the rounded
 * point, or the combination, is confirmed in integers, and exact programming is for what cannot be.
 * Lines and planes are swept. Central arrangements are enumerated by half.
 */
package org.reluworkbench.train.cell;
