/**
 * SMT-LIB 2: training problems for outside solvers, and their models back as weights. (C. Barrett, P.
 * Fontaine, C. Tinelli, The SMT-LIB Standard, version 2.6, 2017.)
 *
 * <p>Layer 5. Written independently of the encodings that {@code solver.z3} builds, so that the two
 * can be compared.
 */
package org.reluworkbench.interchange.smt;
