/**
 * The propositional side, decided by Sat4j (D. Le Berre, A. Parrain, The Sat4j library, release 2.2,
 * JSAT 7, 2010). The only place that knows its API.
 *
 * <p>Layer 3.
 */
package org.reluworkbench.solver.sat4j;
