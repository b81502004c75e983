/**
 * What every decision procedure looks like from outside: a port, a budget of time that can be
 * cancelled, and the exception of a failing back end. The sub-packages hold the procedures; {@code
 * sat4j} and {@code z3} are the only places that know those libraries.
 *
 * <p>Layer 3: knows the problems and what is below them.
 */
package org.reluworkbench.solver;
