/**
 * Arbitraries for jqwik, so that a test suite can ask for {@code @ForAll Cnf phi} and have what fails
 * shrunk: formulas, set systems, point sets, networks, training problems.
 *
 * <p>Layer 5: knows problems, networks and numbers. The only package that knows jqwik, which whoever
 * uses it brings along; the {@code relu} command does without.
 */
package org.reluworkbench.lab.arbitrary;
