package org.reluworkbench.workbench.campaign.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.reluworkbench.campaign.CampaignTask;
import scala.collection.Iterator;
import scala.runtime.AbstractFunction2;

/** What an executor does with a piece of the plan: a row for each of its lines. */
final class TaskFunction extends AbstractFunction2<TaskContext, Iterator<String>, Finished[]>
    implements Serializable {

  private static final long serialVersionUID = 1;

  private final String campaign;
  private final String directory;

  TaskFunction(String campaign, String directory) {
    this.campaign = campaign;
    this.directory = directory;
  }

  @Override
  public Finished[] apply(TaskContext context, Iterator<String> lines) {
    ExecutorWorkers workers = ExecutorWorkers.of(campaign, directory);
    List<Finished> finished = new ArrayList<>();
    try {
      while (lines.hasNext()) {
        finished.add(Finished.of(workers.execute(CampaignTask.ofJson(lines.next()))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // Spark tries again elsewhere
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskKilledException("given up");
    }
    return finished.toArray(Finished[]::new);
  }
}
