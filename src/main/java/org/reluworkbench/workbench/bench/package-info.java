/**
 * Measures the deciders against each other: the same instances, one run, one machine.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.bench;
