package org.reluworkbench.editor;

import java.util.Map;
import java.util.Objects;
import org.reluworkbench.workbench.decide.RunOptions;

/**
 * What the server is started with.
 *
 * @param run how claims are run: the time limit, how many at a time, with which engine
 * @param version of the workbench
 * @param tools names and versions of what takes part in a run
 */
public record EditorOptions(RunOptions run, String version, Map<String, String> tools) {

  public EditorOptions {
    Objects.requireNonNull(run);
    Objects.requireNonNull(version);
    tools = Map.copyOf(tools);
  }
}
