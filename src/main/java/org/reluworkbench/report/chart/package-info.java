/**
 * Charts as SVG text: scales with their ticks, lines with markers, points, bars, legends.
 *
 * <p>Layer 5: pure functions for the eye, in floating point. A series is told from the others by its
 * marker and dashes as well as by its colour, and takes its colours from the style sheet of the page,
 * so that one chart serves light and dark screens and paper.
 */
package org.reluworkbench.report.chart;
