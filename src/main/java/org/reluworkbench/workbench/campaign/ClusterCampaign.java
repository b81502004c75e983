package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Runs the tasks of a campaign on a cluster. It keeps the same books, and machines work at a task in
 * the same kind of process, as {@link LocalRunner} does: both make the same rows, times aside.
 */
public final class ClusterCampaign implements CampaignRunner {

  private final String master;
  private final ClusterInstallation installation;
  private final ClassLoader loader;
  private final Cluster cluster;
  private final CampaignFolder folder;
  private final CampaignRun run;
  private final int all;
  private final Path directory;
  private volatile boolean cancelled;

  /**
   * A run that has not started.
   *
   * @param master where the cluster is: {@code spark://host:7077}, {@code local[2]}
   * @param listener hears of each finished task, on one thread at a time
   * @throws RequestException if there is no Spark on this machine
   * @throws IOException if it cannot be read
   */
  public ClusterCampaign(
      String master,
      List<CampaignTask> tasks,
      CampaignFolder folder,
      Consumer<CampaignProgress> listener)
      throws RequestException, IOException {
    this(master, tasks, folder, Path.of(""), listener);
  }

  /**
   * The same where tasks name files, which have to be there on every machine.
   *
   * @param directory from which they lie
   * @throws RequestException if there is no Spark on this machine
   * @throws IOException if it cannot be read
   */
  public ClusterCampaign(
      String master,
      List<CampaignTask> tasks,
      CampaignFolder folder,
      Path directory,
      Consumer<CampaignProgress> listener)
      throws RequestException, IOException {
    this.directory = directory.toAbsolutePath();
    this.master = master;
    this.installation = ClusterInstallation.find();
    this.loader = installation.loader();
    this.cluster = ServiceLoader.load(Cluster.class, loader)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a jar without its service: " + installation));
    this.folder = folder;
    this.run = new CampaignRun(tasks, folder, listener);
    this.all = (int) tasks.stream().distinct().count();
  }

  @Override
  public ResultTable run() throws IOException {
    Path work = folder.path().resolve("work");
    if (!run.open().isEmpty()) {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(loader);
      try {
        Cluster.Setup setup = new Cluster.Setup(master, installation.classPath(work), directory);
        cluster.run(setup, run.open(), run::finished);
      } finally {
        thread.setContextClassLoader(before);
      }
    }
    if (!cancelled) {
      try {
        return run.end(
            new WorkerFolder(work, folder.path().resolve("workers.log"), directory, List.of()));
      } catch (InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
      }
    }
    return run.table();
  }

  @Override
  public void cancel() {
    cancelled = true;
    cluster.cancel();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public int found() {
    return all - run.open().size();
  }
}
