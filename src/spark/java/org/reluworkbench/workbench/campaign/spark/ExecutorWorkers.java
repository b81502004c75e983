package org.reluworkbench.workbench.campaign.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.apache.spark.SparkFiles;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;
import org.reluworkbench.workbench.campaign.TaskWorker;
import org.reluworkbench.workbench.campaign.WorkerFolder;

/**
 * The worker processes of one executor: one for each task that it works at side by side. They outlive
 * the tasks, so that Z3's library is unpacked once and not for each of them.
 */
final class ExecutorWorkers {

  /** Of this process, by campaign; a driver that is its own executor may have several. */
  private static final Map<String, ExecutorWorkers> ALL = new ConcurrentHashMap<>();

  private final WorkerFolder home;
  private final Deque<TaskWorker> idle = new ConcurrentLinkedDeque<>();

  private ExecutorWorkers(WorkerFolder home) {
    this.home = home;
  }

  /** Those of a campaign; their processes read the files that tasks name from a directory. */
  static ExecutorWorkers of(String campaign, String directory) {
    return ALL.computeIfAbsent(campaign, name -> {
      Path folder = Path.of(SparkFiles.getRootDirectory(), "workers-" + name);
      // A machine that has not the folder of the plan can do all that needs no file.
      Path home = Files.isDirectory(Path.of(directory)) ? Path.of(directory) : folder.getParent();
      ExecutorWorkers workers = new ExecutorWorkers(new WorkerFolder(
          folder, folder.resolveSibling("workers.log"), home, java.util.List.of()));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(name)));
      return workers;
    });
  }

  Executed execute(CampaignTask task) throws IOException, InterruptedException {
    TaskWorker worker = idle.pollFirst();
    if (worker == null) {
      worker = new TaskWorker(home);
    }
    boolean done = false;
    try {
      Executed executed = worker.execute(task);
      done = true;
      return executed;
    } finally {
      if (done) {
        idle.addFirst(worker);
      } else {
        worker.close();
      }
    }
  }

  /** Ends the processes of a campaign that are at no task. */
  static void end(String campaign) {
    ExecutorWorkers workers = ALL.remove(campaign);
    if (workers == null) {
      return;
    }
    for (TaskWorker worker = workers.idle.poll(); worker != null; worker = workers.idle.poll()) {
      try {
        worker.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
