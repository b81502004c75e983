/**
 * Families of instances, random and classical, each made from a seed or a size alone: what is
 * measured, and what campaigns run over.
 *
 * <p>Layer 4: knows the problems and the rules. Random 3-SAT near its threshold: D. Mitchell, B.
 * Selman, H. Levesque, Hard and easy distributions of SAT problems, 1992. Set systems: I. Schur, 1917;
 * B. L. van der Waerden, 1927; F. P. Ramsey, 1930; R. C. Bose, 1939; T. Skolem, 1958; A. Rosa, 1970;
 * Pythagorean triples: M. Heule, O. Kullmann, V. Marek, 2016. Graphs: J. Mycielski, 1955; M. Kneser,
 * 1955; L. Lovasz, 1978.
 */
package org.reluworkbench.family;
