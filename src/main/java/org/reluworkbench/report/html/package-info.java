/**
 * What all our web pages are made of: a frame that needs nothing else, for light and dark screens,
 * paper, keyboard and screen reader; tables; text in which nothing is markup.
 *
 * <p>Layer 5: pure functions.
 */
package org.reluworkbench.report.html;
