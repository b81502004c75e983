/**
 * Feed-forward networks of rectified linear units with rational weights, and their exact forward
 * pass.
 *
 * <p>Layer 1: knows the numbers only.
 */
package org.reluworkbench.network;
