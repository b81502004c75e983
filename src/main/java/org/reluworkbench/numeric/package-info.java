/**
 * Exact numbers: rationals with a {@code long} fast path, sparse rational vectors, affine
 * functions. Everything that the workbench claims is computed here; floating point does not occur.
 *
 * <p>Layer 0: knows the JDK only.
 */
package org.reluworkbench.numeric;
