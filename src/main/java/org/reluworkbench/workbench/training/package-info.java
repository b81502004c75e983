/**
 * Trains networks on tables of data to the global optimum, or fits every row.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.training;
