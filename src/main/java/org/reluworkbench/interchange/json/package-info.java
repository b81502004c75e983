/**
 * Our own files, in JSON: problems, witnesses (so also the weights that an outside solver found),
 * bundles of a reduction, certificates.
 *
 * <p>Numbers that may be fractions are written as strings, {@code "1/2"}, and read from strings as
 * well as from JSON integers and decimals, always exactly. Vectors are arrays of such numbers, or, if
 * they have more than 16 entries, {@code {"dimension": 500, "entries": {"0": "1", "17": "-1/2"}}} with
 * indices from zero; both are read whatever the length. References to variables and elements count
 * from one, as in DIMACS. Unknown fields, missing fields and fields given twice are mistakes.
 *
 * <p>Reading goes in two steps: text to a tree that knows where each value stands ({@code
 * JsonParsing}), tree to our values ({@code JsonDecoder}), so that every mistake is reported with
 * position and path, several in one run. Writing goes through Jackson's tree.
 *
 * <p>Layer 5, part of {@code interchange}; the only place that knows how these files look.
 */
package org.reluworkbench.interchange.json;
