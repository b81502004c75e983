/**
 * The language server: what editors show and do with a specification while it is written, over the
 * Language Server Protocol. The only package that knows LSP4J.
 *
 * <p>Layer 7: beside the command line, which starts it.
 */
package org.reluworkbench.editor;
