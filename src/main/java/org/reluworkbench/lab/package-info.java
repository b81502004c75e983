/**
 * The laboratory: all small instances of a problem up to isomorphism, and random ones beyond, on which
 * rules are put to the test.
 *
 * <p>Layer 3: knows the problems only.
 */
package org.reluworkbench.lab;
