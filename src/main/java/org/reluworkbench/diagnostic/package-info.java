/**
 * What a user is told about bad input: sources, spans in them, diagnostics with stable codes, and
 * their rendering with a caret. Errors are values that are collected, never exceptions.
 *
 * <p>Layer 0: knows the JDK only.
 */
package org.reluworkbench.diagnostic;
