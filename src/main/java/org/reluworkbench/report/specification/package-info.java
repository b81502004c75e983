/**
 * A specification as one web page: what it declares, drawn; what became of its claims; networks beside
 * the data that they were trained on.
 *
 * <p>Layer 5: pure functions. Pictures are for the eye, so that coordinates in them are rounded; every
 * number in a text is exact.
 */
package org.reluworkbench.report.specification;
