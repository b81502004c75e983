/**
 * The language: from text to an immutable syntax tree with spans, by a parser that ANTLR generates
 * from {@code grammar/Relu.g4}. Nothing is resolved here; what ANTLR says of an error never leaves
 * this package.
 *
 * <p>Layer 3: knows diagnostics and numbers. T. Parr, The Definitive ANTLR 4 Reference, 2013.
 */
package org.reluworkbench.syntax;
