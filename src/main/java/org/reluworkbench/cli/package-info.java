/**
 * The {@code relu} command: arguments, streams, exit codes, signals. It decides nothing itself.
 *
 * <p>Layer 7: knows the workbench, reports and diagnostics. The only package that knows picocli.
 */
package org.reluworkbench.cli;
