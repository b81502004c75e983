package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultTable;

/**
 * Runs the tasks of a campaign on this machine, each worker in a process of its own that takes one
 * task after the other. Tasks that the folder has a row of are not run.
 */
public final class LocalRunner implements CampaignRunner {

  private final CampaignRun run;
  private final int all;
  private final WorkerFolder home;
  private final int workers;
  private final Duration grace;
  private final Queue<CampaignTask> open;
  private final ExecutorService threads;
  private volatile boolean cancelled;

  /**
   * A run that has not started.
   *
   * @param workers how many processes
   * @param options for their Java machines besides ours
   * @param listener hears of each finished task, on one thread at a time
   */
  public LocalRunner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      int workers,
      List<String> options,
      Consumer<CampaignProgress> listener) {
    this(tasks, folder, Path.of(""), workers, options, listener);
  }

  /**
   * The same where tasks name files.
   *
   * @param directory from which they lie
   */
  public LocalRunner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      Path directory,
      int workers,
      List<String> options,
      Consumer<CampaignProgress> listener) {
    this(tasks, folder, directory, workers, options, TaskWorker.GRACE, listener);
  }

  LocalRunner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      int workers,
      List<String> options,
      Duration grace,
      Consumer<CampaignProgress> listener) {
    this(tasks, folder, Path.of(""), workers, options, grace, listener);
  }

  private LocalRunner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      Path directory,
      int workers,
      List<String> options,
      Duration grace,
      Consumer<CampaignProgress> listener) {
    this.run = new CampaignRun(tasks, folder, listener);
    this.all = (int) tasks.stream().distinct().count();
    this.home = new WorkerFolder(
        folder.path().resolve("work"), folder.path().resolve("workers.log"), directory, options);
    this.workers = workers;
    this.grace = grace;
    this.open = new ConcurrentLinkedQueue<>(run.open());
    this.threads = Executors.newFixedThreadPool(workers, LocalRunner::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "campaign");
    thread.setDaemon(true);
    return thread;
  }

  @Override
  public void cancel() {
    cancelled = true;
    threads.shutdownNow();
  }

  @Override
  public boolean isCancelled() {
    return cancelled;
  }

  @Override
  public int found() {
    return all - run.open().size();
  }

  @Override
  public ResultTable run() throws IOException {
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < Math.min(workers, run.open().size()); i++) {
      futures.add(threads.submit(() -> {
        work();
        return null;
      }));
    }
    try {
      for (Future<?> future : futures) {
        await(future);
      }
    } finally {
      threads.shutdownNow();
    }
    if (!cancelled) {
      try {
        return run.end(home);
      } catch (InterruptedException e) {
        cancel();
        Thread.currentThread().interrupt();
      }
    }
    return run.table();
  }

  private void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      cancelled |= e.getCause() instanceof InterruptedException;
      if (cancelled && e.getCause() instanceof ClosedChannelException) {
        return; // cancelled while a row was written; if it is torn, it is cut off the next time
      }
      if (e.getCause() instanceof IOException failure) {
        cancel();
        throw failure;
      }
      if (!(e.getCause() instanceof InterruptedException)) {
        cancel();
        throw new IllegalStateException("a worker's thread failed", e.getCause());
      }
    }
  }

  private void work() throws IOException, InterruptedException {
    try (TaskWorker worker = new TaskWorker(home, grace)) {
      for (CampaignTask task = open.poll(); task != null && !cancelled; task = open.poll()) {
        TaskExecution.Executed executed = worker.execute(task);
        if (cancelled) {
          return; // Ctrl-C reaches the workers too: what they died of is no crash
        }
        run.finished(executed);
      }
    }
  }
}
