package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import org.reluworkbench.editor.EditorBench;
import org.reluworkbench.editor.EditorOptions;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.Engine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code relu bench editor}: how long an editor waits. */
@Command(
    name = "editor",
    description = "Changes a specification of 5,000 lines and waits for its diagnostics.",
    footer = "  relu bench editor   # the language server, as an editor sees it")
final class BenchEditorCommand implements Callable<ExitCode> {

  private static final int LINES = 5_000;
  private static final int EDITS_TO_WARM_UP = 20;
  private static final int EDITS = 20;

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  BenchEditorCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    Versions versions = Versions.ofThisBuild();
    EditorOptions editor =
        new EditorOptions(options.runOptions(Engine.AUTO), versions.product(), versions.tools());
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      EditorBench.Times times =
          EditorBench.run(editor, LINES, EDITS_TO_WARM_UP, EDITS, progress::show);
      progress.aside(() -> terminal.out().println(times));
      return ExitCode.SUCCESS;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.INTERRUPTED;
    }
  }
}
