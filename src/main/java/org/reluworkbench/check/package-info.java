/**
 * From what was parsed to what it means: names, kinds, arities and dimensions resolved, every
 * declaration turned into the value it stands for, every claim into one that can be run.
 *
 * <p>Layer 4: knows the syntax, the problems and the rules. Files that a specification imports are
 * read through a port.
 */
package org.reluworkbench.check;
