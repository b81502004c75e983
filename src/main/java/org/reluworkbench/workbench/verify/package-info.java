/**
 * Runs the claims of specifications, certifies that two problems agree, and gathers what a report
 * shows.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.verify;
