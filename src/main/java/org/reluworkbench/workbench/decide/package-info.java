/**
 * Decides a problem with the engines asked for, one or all of them side by side, and lifts answers
 * back along a chain of rules.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.decide;
