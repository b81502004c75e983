/**
 * Campaigns as values: the plan, the independent tasks that it expands to, the row that each of them
 * ends in, and the table of all rows as CSV and JSON Lines. Nothing here runs anything.
 *
 * <p>Layer 4: knows the problems, the rules, the families and diagnostics. A task says all that its
 * row depends on, times aside, and its name is the hash of what it says: a row therefore means the
 * same whether a process of this machine or one of a cluster has made it.
 */
package org.reluworkbench.campaign;
