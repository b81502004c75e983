/**
 * Global optima of training a (k,1)-ReLU network: the task, and what a proof of a lower bound on the
 * loss consists of.
 *
 * <p>Layer 2: knows the numbers, networks and problems. The network is normalised to {@code f = w0 +
 * sum s_i [l_i]} with signs {@code s_i} of -1 or 1, see {@code theory.md} section 1; the space of its
 * weights is cut into pieces by questions such as "is unit i active at this point?", and on each
 * piece linear inequalities that hold there add up to a lower bound (Lagrangian duality).
 */
package org.reluworkbench.problem.optimum;
