/**
 * A report as one web page that needs nothing else: text, tables and pictures (SVG), for light and dark
 * screens, paper, keyboard and screen reader.
 *
 * <p>Layer 5: pure functions. Pictures are for the eye, so that coordinates in them are rounded; every
 * number in a text is exact.
 */
package org.reluworkbench.report.html;
