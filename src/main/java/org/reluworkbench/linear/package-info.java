/**
 * Exact linear programming over the rationals: a feasible point or a Farkas vector, an optimum with
 * its dual vector or a ray. Every answer carries what is needed to check it without the solver.
 *
 * <p>Layer 1: knows the numbers only. The method is the general simplex of B. Dutertre and L. de
 * Moura, A fast linear-arithmetic solver for DPLL(T), CAV 2006, on fraction-free integer rows; R. G.
 * Bland, New finite pivoting rules for the simplex method, 1977, against cycling.
 */
package org.reluworkbench.linear;
