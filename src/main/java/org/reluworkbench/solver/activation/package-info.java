/**
 * Branch and bound over the activations of a network's units, in exact linear arithmetic: proves that
 * all normalised networks that fit some data have a property, or finds one that does not.
 *
 * <p>Each unit's value at each example is a variable, bounded by the linear relaxation of the ReLU
 * (after G. Katz et al., Reluplex, 2017, and R. Ehlers, 2017, who do so for trained networks); the
 * search splits on activations where the relaxation is not tight. A closed search is a proof that
 * needs no solver to be checked.
 *
 * <p>Layer 3: knows the problems, the statements and exact linear programming.
 */
package org.reluworkbench.solver.activation;
