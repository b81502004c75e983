/**
 * Finds and reads what a command is pointed at: specifications with their imports, the problem that
 * a name selects in them; and writes certificates.
 *
 * <p>Part of the workbench, layer 6.
 */
package org.reluworkbench.workbench.file;
