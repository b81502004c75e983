/**
 * The decision problems along the chain of reductions, each with its own type of witness, which it
 * judges exactly; verdicts on them.
 *
 * <p>Layer 2: knows logic, networks and numbers, nothing of files, solvers or rules.
 */
package org.reluworkbench.problem;
