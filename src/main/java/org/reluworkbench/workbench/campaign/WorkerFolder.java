package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.reluworkbench.campaign.CampaignTask;

/**
 * Where worker processes are at home and what they are started with. Safe for use by several threads.
 */
public final class WorkerFolder {

  private final Path folder;
  private final Path log;
  private final Path directory;
  private final List<String> options;
  private final AtomicInteger started = new AtomicInteger();

  /**
   * A home for workers.
   *
   * @param folder gets a folder for each worker, which is deleted when that one ends
   * @param log gets what they say on standard error
   * @param directory from which they read the files that tasks name
   * @param options for their Java machines besides ours
   */
  public WorkerFolder(Path folder, Path log, Path directory, List<String> options) {
    this.folder = folder.toAbsolutePath();
    this.log = log.toAbsolutePath();
    this.directory = Objects.requireNonNull(directory);
    this.options = List.copyOf(options);
  }

  /** How the next process is started, for a task and others with its limits. */
  WorkerProcess.Setup next(CampaignTask task) throws IOException {
    Files.createDirectories(folder);
    return new WorkerProcess.Setup(
        task.limits().mebibytes(),
        folder.resolve("worker-" + started.incrementAndGet()),
        log,
        directory,
        options);
  }
}
