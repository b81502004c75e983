package org.reluworkbench.workbench.campaign.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.workbench.campaign.Cluster;
import scala.reflect.ClassTag$;

/**
 * Tasks as pieces of a distributed list, on executors of Spark. Settings of Spark may be given as
 * system properties, {@code -Dspark.executor.memory=1g}; ours are only what is to be without them.
 */
public final class SparkCluster implements Cluster {

  /** More pieces than that are not worth their overhead; each has several tasks then. */
  private static final int MOST_PIECES = 20_000;

  private final String campaign = UUID.randomUUID().toString();
  private volatile boolean cancelled;
  private volatile SparkContext context;

  /** For the service loader. */
  public SparkCluster() {}

  @Override
  public void run(Setup setup, List<CampaignTask> tasks, Listener listener) throws IOException {
    RowSink sink = new RowSink(listener, this::stop);
    try (JavaSparkContext java = new JavaSparkContext(conf(setup))) {
      context = java.sc();
      java.setJobGroup(campaign, "relu campaign", true);
      if (!cancelled) {
        submit(java, setup, tasks, sink);
      }
      ExecutorWorkers.end(campaign); // of a driver that is its own executor
    } catch (SparkException e) {
      if (!cancelled && sink.failure().isEmpty()) {
        throw new IOException("Spark gave up: " + e.getMessage(), e);
      }
    }
    if (sink.failure().isPresent()) {
      throw sink.failure().get();
    }
  }

  /** Spark is written in Scala, and does not declare what it throws. */
  private void submit(JavaSparkContext java, Setup setup, List<CampaignTask> tasks, RowSink sink)
      throws SparkException {
    List<String> lines = tasks.stream().map(CampaignTask::json).toList();
    try {
      context.runJob(
          java.parallelize(lines, Math.min(lines.size(), MOST_PIECES)).rdd(),
          new TaskFunction(campaign, setup.directory().toString()),
          sink,
          ClassTag$.MODULE$.<Finished[]>apply(Finished[].class));
    } catch (IllegalStateException e) {
      if (!context.isStopped()) {
        throw e;
      }
      throw new SparkException("no machine of " + setup.master() + " can be reached", e);
    }
  }

  private static SparkConf conf(Setup setup) {
    SparkConf conf = new SparkConf().setAppName("relu campaign").setMaster(setup.master());
    if (!setup.classPath().isEmpty()) {
      conf.setJars(setup.classPath().stream().map(Path::toString).toArray(String[]::new));
    }
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.executor.memory", "512m");
    conf.setIfMissing("spark.driver.maxResultSize", "0"); // rows do not stay in memory
    conf.setIfMissing("spark.task.maxFailures", "16"); // losing machines is no reason to end
    if (setup.master().contains("//localhost:") || setup.master().contains("//127.0.0.1:")) {
      conf.setIfMissing("spark.driver.host", "127.0.0.1");
      conf.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
    }
    return conf;
  }

  @Override
  public void cancel() {
    cancelled = true;
    stop();
  }

  private void stop() {
    SparkContext running = context;
    if (running != null) {
      running.cancelJobGroup(campaign);
    }
  }
}
