/**
 * Tries rules, right ones and wrong ones, on all small instances or on a random sample.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.experiment;
