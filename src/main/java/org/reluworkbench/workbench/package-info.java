/**
 * Wires the stages together; each command of the product is one class here or in a package below.
 * Owns deadlines, threads and progress. Here itself: what there is (problems, rules, engines,
 * versions), and the checking of certificates.
 *
 * <p>Layer 6: knows all but the command line.
 */
package org.reluworkbench.workbench;
