/**
 * The table of a campaign as one web page: what was decided, how long it took against size and ratio,
 * engines side by side, and the rows that someone should look at, with links to their certificates.
 *
 * <p>Layer 5: pure functions of a table. A task that was not decided counts as one that takes forever,
 * so that a median over few hard tasks is never made better by giving up.
 */
package org.reluworkbench.report.summary;
