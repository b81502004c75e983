package org.reluworkbench.workbench.campaign;

import java.io.IOException;
import org.reluworkbench.campaign.ResultTable;

/** Has the open tasks of a campaign worked at, wherever that is. */
public interface CampaignRunner {

  /**
   * Runs what is open and writes the results, unless it is cancelled.
   *
   * @return all finished rows, in the order of the tasks
   * @throws IOException if the folder cannot be written, or those who work cannot be started or reached
   */
  ResultTable run() throws IOException;

  /** Ends the run soon: what is being worked at stays open for the next run. */
  void cancel();

  boolean isCancelled();

  /** How many tasks an earlier run had finished. */
  int found();
}
