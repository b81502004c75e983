/**
 * What an editor wants to know of a text while it is written: its names and where they are used, the
 * places of its lines, what its claims depend on. Knows nothing of the protocol.
 *
 * <p>Part of the editor, layer 7.
 */
package org.reluworkbench.editor.analysis;
