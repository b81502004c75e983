/**
 * Certificates and the independent checker: the trusted base. What a certificate claims is
 * recomputed here in exact arithmetic, from the problems and the rules alone; no solver is ever
 * asked.
 *
 * <p>Layer 4. Knows the numbers, the problems and the rules, and never a solver, a trainer or a
 * vendor's library. Files are read and written by {@code interchange}.
 */
package org.reluworkbench.certificate;
