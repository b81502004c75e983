package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.workbench.campaign.TaskExecution.Executed;

/**
 * Machines that work at tasks. Whoever provides one is found as a service, so that the workbench is
 * built and runs without it.
 */
public interface Cluster {

  /**
   * What every machine needs.
   *
   * @param master where the cluster is, in its own words
   * @param classPath of the workbench, to be sent there; empty if that is already taken care of
   * @param directory where the files are that tasks name by a relative path
   */
  record Setup(String master, List<Path> classPath, Path directory) {
    public Setup {
      classPath = List.copyOf(classPath);
    }
  }

  /** Who is told of finished tasks, one at a time. */
  @FunctionalInterface
  interface Listener {
    void finished(Executed executed) throws IOException;
  }

  /**
   * Works at tasks until all are finished or it is cancelled. A machine that is lost costs time only:
   * others do its tasks again, so that the listener may be told of a task twice.
   *
   * @throws IOException if the cluster is out of reach or gives up, or from the listener
   */
  void run(Setup setup, List<CampaignTask> tasks, Listener listener) throws IOException;

  /** Ends the work soon. */
  void cancel();
}
