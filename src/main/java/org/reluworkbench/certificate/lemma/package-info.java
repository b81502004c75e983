/**
 * Checks proofs of lemmas about all networks that fit a gadget, in exact arithmetic and without a
 * solver.
 *
 * <p>Layer 4, part of the trusted base.
 */
package org.reluworkbench.certificate.lemma;
