/**
 * What users read: the reports of claims as values, and their rendering as lines of text, JSON Lines
 * and JUnit XML. Pure functions; nothing here prints.
 *
 * <p>Layer 5: knows certificates and below.
 */
package org.reluworkbench.report;
