package org.reluworkbench.cli;

import org.reluworkbench.workbench.decide.Engine;
import picocli.CommandLine.Option;

/** The option of the commands that decide training problems. */
final class EngineOption {

  @Option(
      names = "--engine",
      paramLabel = "E",
      defaultValue = "auto",
      converter = EngineConverter.class,
      description = "What decides training: ${COMPLETION-CANDIDATES} (default: auto).",
      completionCandidates = EngineConverter.Words.class)
  private Engine engine;

  Engine value() {
    return engine;
  }
}
