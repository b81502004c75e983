/**
 * Training (k,1)-ReLU networks to the global optimum, with proof.
 *
 * <p>Layer 3: knows problems, exact linear programming and solvers. The method is branch and bound on
 * questions about a normalised network {@code [w0 + sum s_i [l_i(x)]]}, for each number of negative
 * signs: is a unit active at a point, is the output positive there? On the piece of weights that the
 * answers leave, the loss has a convex relaxation in few variables: what is not known of a unit or of
 * the output is left out, or replaced by the two linear functions that bound it. The piece whose
 * relaxation is least is split next, at the point whose loss the relaxation misses most, so that
 * points that don't matter are never decided. What follows from the answers is not asked: a unit
 * divides the points by a hyperplane, so that where there are few dichotomies, the cells of {@code
 * theory.md} section 4 are what remains in the worst case, see {@link Implications}.
 *
 * <p>Misfits in the plane with labels zero and one are a matter of half-planes, all pairs of which are
 * gone through in a tree of sets of them, see {@link
 * org.reluworkbench.problem.optimum.PlanarMisfits}.
 *
 * <p>An interior-point method in floating point solves the relaxations. A piece is only pruned by
 * multipliers that are rounded to rational numbers, made to cancel exactly, and found by {@link
 * org.reluworkbench.problem.optimum.LowerBound} to prove that the loss is no less than that of the
 * incumbent, whose weights are exact too: so an error in floating point costs time, never the
 * optimum. A local search from random starts provides the first incumbent.
 */
package org.reluworkbench.train;
