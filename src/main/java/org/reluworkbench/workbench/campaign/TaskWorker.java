package org.reluworkbench.workbench.campaign;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;

/**
 * Works at one task after the other in a process of its own, which is started when it is needed and
 * replaced when it dies. For one thread at a time.
 */
public final class TaskWorker implements AutoCloseable {

  /** A process gets this, and its limit of time once more, to start, reduce, certify and check. */
  static final Duration GRACE = Duration.ofSeconds(10);

  private static final int ATTEMPTS = 2;

  private final WorkerFolder folder;
  private final Duration grace;
  private Optional<WorkerProcess> process = Optional.empty();

  public TaskWorker(WorkerFolder folder) {
    this(folder, GRACE);
  }

  TaskWorker(WorkerFolder folder, Duration grace) {
    this.folder = folder;
    this.grace = grace;
  }

  /**
   * Works at a task. One whose process dies is undecided, after a second attempt where a crash may
   * have been bad luck.
   *
   * @throws IOException if no process can be started
   * @throws InterruptedException if the task is to be given up; this is to be closed then
   */
  public Executed execute(CampaignTask task) throws IOException, InterruptedException {
    Optional<Executed> executed = Optional.empty();
    for (int attempt = 1; executed.isEmpty(); attempt++) {
      if (process.isEmpty()) {
        process = Optional.of(WorkerProcess.start(folder.next(task)));
      }
      executed = attempt(process.get(), task, attempt);
      if (!process.get().isAlive()) {
        close();
      }
    }
    return executed.get();
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
          task.limits().time().multipliedBy(CampaignWorker.SLACK + 1L).plus(grace),
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

  /** Ends the process, if there is one, and deletes its folder. */
  @Override
  public void close() throws IOException {
    if (process.isPresent()) {
      process.get().close();
      process = Optional.empty();
    }
  }
}
