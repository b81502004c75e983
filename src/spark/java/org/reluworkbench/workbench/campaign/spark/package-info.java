/**
 * Campaigns on Apache Spark. Compiled by the profile {@code spark} only: the workbench is built and
 * runs without it, and finds it as a service.
 *
 * <p>Layer 6, like all of {@code workbench}; the one place that knows Spark.
 */
package org.reluworkbench.workbench.campaign.spark;
