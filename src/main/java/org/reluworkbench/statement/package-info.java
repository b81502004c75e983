/**
 * General statements that can be proved or refuted: lemmas on all networks that fit a gadget, and
 * properties of a rule on all instances of some sizes. What they say, not how they are decided.
 *
 * <p>Layer 3: knows problems, networks and numbers.
 */
package org.reluworkbench.statement;
