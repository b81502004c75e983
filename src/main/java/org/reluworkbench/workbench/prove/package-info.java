/**
 * Proves the lemmas that the rules rest on, reuses finished proofs, and reports level 1: that the
 * rules are right for all instances.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.prove;
