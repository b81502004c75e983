package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;
import org.reluworkbench.workbench.file.Loader;

/**
 * The books of a run, whoever works at its tasks: what is open, what became of the others, and what is
 * written at the end. A task that is finished twice counts once. Safe for use by several threads.
 */
public final class CampaignRun {

  private final Map<String, CampaignTask> tasks = new LinkedHashMap<>();
  private final CampaignFolder folder;
  private final Consumer<CampaignProgress> listener;
  private final int[] counts = new int[ResultRow.Answer.values().length];
  private final List<CampaignTask> open = new ArrayList<>();
  private final long start = System.nanoTime();

  /**
   * A run that has not started; what the folder has a row of is not open.
   *
   * @param listener hears of each finished task, on one thread at a time
   */
  public CampaignRun(
      List<CampaignTask> tasks, CampaignFolder folder, Consumer<CampaignProgress> listener) {
    this.folder = folder;
    this.listener = listener;
    tasks.forEach(task -> this.tasks.put(task.id(), task));
    for (CampaignTask task : this.tasks.values()) {
      Optional<ResultRow> row = folder.row(task);
      row.ifPresentOrElse(done -> counts[done.verdict().ordinal()]++, () -> open.add(task));
    }
  }

  /** The tasks that no earlier run has finished, in their order. */
  public List<CampaignTask> open() {
    return List.copyOf(open);
  }

  /**
   * Keeps what became of a task.
   *
   * @throws IOException if it cannot be written
   */
  public void finished(Executed executed) throws IOException {
    if (!folder.add(executed)) {
      return;
    }
    synchronized (counts) {
      counts[executed.row().verdict().ordinal()]++;
      listener.accept(new CampaignProgress(
          tasks.size(),
          tasks.size() - open.size(),
          counts[ResultRow.Answer.SATISFIABLE.ordinal()],
          counts[ResultRow.Answer.UNSATISFIABLE.ordinal()],
          counts[ResultRow.Answer.UNDECIDED.ordinal()],
          counts[ResultRow.Answer.HOLDS.ordinal()],
          counts[ResultRow.Answer.REFUTED.ordinal()],
          Duration.ofNanos(System.nanoTime() - start)));
    }
  }

  /** All finished rows so far, in the order of the tasks. */
  public ResultTable table() {
    return folder.table(tasks.values());
  }

  /**
   * Writes the tables, and a specification for each instance on which engines disagree.
   *
   * @param workers for the process that shrinks those instances
   * @throws IOException if that fails
   * @throws InterruptedException if the run is given up before all of them are written
   */
  public ResultTable end(WorkerFolder workers) throws IOException, InterruptedException {
    ResultTable table = table();
    folder.writeResults(table);
    writeRefuted(table);
    Map<String, List<ResultRow>> instances = new LinkedHashMap<>();
    table
        .disagreements()
        .forEach(row ->
            instances.computeIfAbsent(row.instance(), name -> new ArrayList<>()).add(row));
    for (List<ResultRow> rows : instances.values()) {
      ResultRow one = rows.get(0);
      Optional<ResultRow> other =
          rows.stream().filter(row -> row.verdict() != one.verdict()).findFirst();
      // Of a piece there is no one instance that could be made smaller.
      boolean isInstance = tasks.get(one.task()).recipe().isInstance();
      if (other.isPresent() && isInstance) {
        writeRegression(
            tasks.get(one.task()), tasks.get(other.get().task()), one.instance(), workers);
      }
    }
    return table;
  }

  /** What a piece of the laboratory has found is small already. */
  private void writeRefuted(ResultTable table) throws IOException {
    for (ResultRow row : table.rows()) {
      if (row.verdict() == ResultRow.Answer.REFUTED) {
        Path file = Files.createDirectories(folder.path().resolve("regressions"))
            .resolve(row.task().substring(0, 12) + ".relu");
        Loader.write(file, LaboratoryPiece.regression(row));
      }
    }
  }

  private void writeRegression(
      CampaignTask one, CampaignTask other, String instance, WorkerFolder workers)
      throws IOException, InterruptedException {
    Path file = Files.createDirectories(folder.path().resolve("regressions"))
        .resolve(Digest.of(instance).substring(0, 12) + ".relu");
    if (Files.exists(file)) {
      return;
    }
    try (WorkerProcess worker = WorkerProcess.start(workers.next(one))) {
      String answer = worker.ask(
          CampaignWorker.SHRINK + one.json() + "\t" + other.json(),
          CampaignWorker.REGRESSION,
          Disagreement.PATIENCE.multipliedBy(2).plus(TaskWorker.GRACE),
          line -> {});
      Loader.write(file, CampaignWorker.unquoted(answer));
    } catch (WorkerProcess.Died e) {
      Loader.write(
          file,
          "// " + one.engine().word() + " and " + other.engine().word() + " disagree on\n// "
              + instance + "\n// The attempt to make it smaller ended with: " + e.reason() + "\n");
    }
  }
}
