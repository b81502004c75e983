/**
 * The laboratory: rules are tried on all small instances, up to isomorphism, or on a random sample;
 * what fails is shrunk. Rules that are wrong on purpose show that it would notice.
 *
 * <p>Layer 5: knows problems, rules, statements and solvers. Orderly generation is after R. C. Read,
 * Every one a winner, 1978; shrinking after A. Zeller, R. Hildebrandt, Simplifying and isolating
 * failure-inducing input, 2002, one part at a time.
 */
package org.reluworkbench.lab;
