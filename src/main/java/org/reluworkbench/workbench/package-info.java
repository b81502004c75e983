/**
 * Wires the stages: reads specifications, decides problems with the solvers, certifies agreements,
 * runs claims, writes certificates. Owns deadlines, threads and progress.
 *
 * <p>Layer 6: knows all but the command line.
 */
package org.reluworkbench.workbench;
