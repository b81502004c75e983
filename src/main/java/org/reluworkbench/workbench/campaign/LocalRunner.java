package org.reluworkbench.workbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;
import org.reluworkbench.workbench.file.Loader;

/**
 * Runs the tasks of a campaign on this machine, each worker in a process of its own that takes one
 * task after the other. A process that dies is replaced; its task is undecided, after a second
 * attempt where a crash may have been bad luck. Tasks that the folder has a row of are not run.
 */
public final class LocalRunner {

  /** A worker gets this, and its limit of time once more, to start, reduce, certify and check. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 2;

  private final Map<String, CampaignTask> tasks = new LinkedHashMap<>();
  private final CampaignFolder folder;
  private final int workers;
  private final List<String> options;
  private final Duration grace;
  private final Consumer<CampaignProgress> listener;
  private final int[] counts = new int[ResultRow.Answer.values().length];
  private final Queue<CampaignTask> open = new ConcurrentLinkedQueue<>();
  private final AtomicInteger started = new AtomicInteger();
  private final ExecutorService threads;
  private final long start = System.nanoTime();
  private final int found;
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
    this(tasks, folder, workers, options, GRACE, listener);
  }

  LocalRunner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      int workers,
      List<String> options,
      Duration grace,
      Consumer<CampaignProgress> listener) {
    this.folder = folder;
    this.workers = workers;
    this.options = List.copyOf(options);
    this.grace = grace;
    this.listener = listener;
    tasks.forEach(task -> this.tasks.put(task.id(), task));
    for (CampaignTask task : this.tasks.values()) {
      Optional<ResultRow> row = folder.row(task);
      row.ifPresentOrElse(done -> counts[done.verdict().ordinal()]++, () -> open.add(task));
    }
    this.found = this.tasks.size() - open.size();
    this.threads = Executors.newFixedThreadPool(workers, LocalRunner::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "campaign");
    thread.setDaemon(true);
    return thread;
  }

  /** Ends the run soon: workers are killed, and their tasks stay open for the next run. */
  public void cancel() {
    cancelled = true;
    threads.shutdownNow();
  }

  public boolean isCancelled() {
    return cancelled;
  }

  /** How many tasks an earlier run had finished. */
  public int found() {
    return found;
  }

  /**
   * Runs what is open and writes the results, unless it is cancelled.
   *
   * @return all finished rows, in the order of the tasks
   * @throws IOException if the folder cannot be written or no process can be started
   */
  public ResultTable run() throws IOException {
    List<Future<?>> futures = new ArrayList<>();
    for (int i = 0; i < Math.min(workers, open.size()); i++) {
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
    ResultTable table = folder.table(tasks.values());
    if (!cancelled) {
      folder.writeResults(table);
      writeRegressions(table);
    }
    return table;
  }

  private void await(Future<?> future) throws IOException {
    try {
      future.get();
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      cancelled |= e.getCause() instanceof InterruptedException;
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
    Optional<WorkerProcess> worker = Optional.empty();
    try {
      for (CampaignTask task = open.poll(); task != null && !cancelled; task = open.poll()) {
        Optional<Executed> executed = Optional.empty();
        for (int attempt = 1; executed.isEmpty(); attempt++) {
          if (worker.isEmpty()) {
            worker = Optional.of(WorkerProcess.start(setup(task)));
          }
          executed = attempt(worker.get(), task, attempt);
          if (!worker.get().isAlive()) {
            worker.get().close();
            worker = Optional.empty();
          }
        }
        finished(executed.get());
      }
    } finally {
      if (worker.isPresent()) {
        worker.get().close();
      }
    }
  }

  private WorkerProcess.Setup setup(CampaignTask task) throws IOException {
    Path work = Files.createDirectories(folder.path().resolve("work"));
    return new WorkerProcess.Setup(
        task.limits().mebibytes(),
        work.resolve("worker-" + started.incrementAndGet()),
        folder.path().resolve("workers.log"),
        options);
  }

  /** Empty if it is to be tried again. */
  private Optional<Executed> attempt(WorkerProcess worker, CampaignTask task, int number)
      throws InterruptedException {
    ResultRow[] begun = {TaskExecution.undecided(task, Reasons.CRASH)};
    String[] certificate = new String[1];
    try {
      String row = worker.ask(
          CampaignWorker.TASK + task.json(),
          CampaignWorker.ROW,
          task.limits().time().multipliedBy(2).plus(grace),
          line -> {
            if (line.startsWith(CampaignWorker.BEGUN)) {
              begun[0] = ResultTable.rowOfJson(line.substring(CampaignWorker.BEGUN.length()));
            } else if (line.startsWith(CampaignWorker.CERTIFICATE)) {
              certificate[0] = line.substring(CampaignWorker.CERTIFICATE.length());
            }
          });
      return Optional.of(
          executed(ResultTable.rowOfJson(row), Optional.ofNullable(certificate[0]), number));
    } catch (WorkerProcess.Died e) {
      if (e.mayPass() && number < ATTEMPTS) {
        return Optional.empty();
      }
      Map<String, String> cells = begun[0].withAttempts(number).cells();
      cells.put("reason", e.reason());
      return Optional.of(new Executed(ResultRow.ofCells(cells), Optional.empty()));
    }
  }

  private static Executed executed(ResultRow row, Optional<String> certificate, int attempts) {
    try {
      Optional<String> text = certificate.isPresent()
          ? Optional.of(CampaignWorker.unquoted(certificate.get()))
          : Optional.empty();
      return new Executed(row.withAttempts(attempts), text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a worker of ours writes no JSON", e);
    }
  }

  private void finished(Executed executed) throws IOException {
    folder.add(executed);
    synchronized (listener) {
      counts[executed.row().verdict().ordinal()]++;
      listener.accept(new CampaignProgress(
          tasks.size(),
          found,
          counts[ResultRow.Answer.SATISFIABLE.ordinal()],
          counts[ResultRow.Answer.UNSATISFIABLE.ordinal()],
          counts[ResultRow.Answer.UNDECIDED.ordinal()],
          Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  /** One specification for each instance on which two engines disagree. */
  private void writeRegressions(ResultTable table) throws IOException {
    Map<String, List<ResultRow>> instances = new LinkedHashMap<>();
    table
        .disagreements()
        .forEach(row ->
            instances.computeIfAbsent(row.instance(), name -> new ArrayList<>()).add(row));
    for (List<ResultRow> rows : instances.values()) {
      ResultRow one = rows.get(0);
      Optional<ResultRow> other =
          rows.stream().filter(row -> row.verdict() != one.verdict()).findFirst();
      if (other.isPresent()) {
        writeRegression(tasks.get(one.task()), tasks.get(other.get().task()), one.instance());
      }
    }
  }

  private void writeRegression(CampaignTask one, CampaignTask other, String instance)
      throws IOException {
    Path file = Files.createDirectories(folder.path().resolve("regressions"))
        .resolve(Digest.of(instance).substring(0, 12) + ".relu");
    if (Files.exists(file)) {
      return;
    }
    try (WorkerProcess worker = WorkerProcess.start(setup(one))) {
      String answer = worker.ask(
          CampaignWorker.SHRINK + one.json() + "\t" + other.json(),
          CampaignWorker.REGRESSION,
          Disagreement.PATIENCE.multipliedBy(2).plus(GRACE),
          line -> {});
      Loader.write(file, CampaignWorker.unquoted(answer));
    } catch (WorkerProcess.Died e) {
      Loader.write(
          file,
          "// " + one.engine().word() + " and " + other.engine().word() + " disagree on\n// "
              + instance + "\n// The attempt to make it smaller ended with: " + e.reason() + "\n");
    } catch (InterruptedException e) {
      cancel();
      Thread.currentThread().interrupt();
    }
  }
}
