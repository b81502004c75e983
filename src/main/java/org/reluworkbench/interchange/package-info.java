/**
 * Files that others write and read: DIMACS CNF, CSV data, hypergraphs, and (in {@code json}) our own
 * problems, witnesses, bundles and certificates. Readers are pure functions from a source to a value
 * or to diagnostics at exact positions; writers are pure functions to text; {@link
 * org.reluworkbench.interchange.AtomicFile} puts text on disk.
 *
 * <p>Layer 5: knows problems, reductions, certificates and what lies below; no solver.
 */
package org.reluworkbench.interchange;
