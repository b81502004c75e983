/**
 * Runs campaigns: one task in process, and all tasks of a plan on this machine, in worker processes
 * that may crash, hang or run out of memory without harm to anything but their task.
 *
 * <p>Layer 6, like all of {@code workbench}. What is finished is on disk before it counts: a campaign
 * that is killed goes on where it was.
 */
package org.reluworkbench.workbench.campaign;
