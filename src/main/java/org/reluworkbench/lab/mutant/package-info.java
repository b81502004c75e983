/**
 * Mutants: the rules spoilt on purpose, each in one place, and the laboratory's judgement of itself by
 * how many of them it notices.
 *
 * <p>Layer 5: knows the laboratory, rules and statements. The method is that of R. A. DeMillo, R. J.
 * Lipton, F. G. Sayward, Hints on test data selection, 1978.
 */
package org.reluworkbench.lab.mutant;
