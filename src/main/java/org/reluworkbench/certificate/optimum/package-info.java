/**
 * Checks that no weights have less loss: exact sums of inequalities on the pieces of a tree, or the
 * dichotomies of points in the plane, gone through anew.
 *
 * <p>Layer 3, part of the trusted base: no solver, no floating point.
 */
package org.reluworkbench.certificate.optimum;
