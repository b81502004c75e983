/**
 * Propositional logic: literals, clauses, formulas in conjunctive normal form, assignments,
 * formulas of any shape, and Tseitin's translation.
 *
 * <p>Layer 1: knows the numbers only. G. S. Tseitin, On the complexity of derivation in
 * propositional calculus, 1968.
 */
package org.reluworkbench.logic;
