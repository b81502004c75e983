/**
 * Training problems and separability, decided by Z3 (L. de Moura, N. Bjørner, Z3: An Efficient SMT
 * Solver, TACAS 2008; D. Jovanović, L. de Moura, Solving Non-linear Arithmetic, IJCAR 2012). The
 * only place that knows its API.
 *
 * <p>Layer 3. Each query runs on a thread of its own with a context of its own; every witness is
 * rational and has been judged by the problem before anyone sees it.
 */
package org.reluworkbench.solver.z3;
