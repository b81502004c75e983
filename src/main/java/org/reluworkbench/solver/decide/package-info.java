/**
 * The workbench's own decision engine: Sat4j chooses which unit is active where, exact linear
 * arithmetic says whether a unit can do that, and every "no" of it becomes a clause (lazy
 * satisfiability modulo theories: C. Barrett, R. Sebastiani, S. Seshia, C. Tinelli, Handbook of
 * Satisfiability, 2009, chapter 26). Both answers come with what is needed to check them.
 *
 * <p>Layer 3: knows the problems, linear arithmetic and the port to Sat4j.
 */
package org.reluworkbench.solver.decide;
