/**
 * Checks proofs by cases on the activations of hidden units, in exact arithmetic and without a
 * solver: trees of activations, and refutations of training problems made of them.
 *
 * <p>Layer 4, part of the trusted base.
 */
package org.reluworkbench.certificate.activation;
