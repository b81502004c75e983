/**
 * Finds the networks that specifications want made: trained to the optimum, or constructed to fit.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.network;
