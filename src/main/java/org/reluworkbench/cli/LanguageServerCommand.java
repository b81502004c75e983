package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import org.reluworkbench.editor.EditorOptions;
import org.reluworkbench.editor.LanguageServerProcess;
import org.reluworkbench.workbench.Versions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code relu lsp}: the language server for editors. */
@Command(
    name = "lsp",
    description = {
      "Speaks the Language Server Protocol on standard input and output, for editors: mistakes as you"
          + " type, names, completion, layout, and each claim run at a click, for no longer than"
          + " --timeout. Ends when the editor does. src/main/editors says how to set editors up."
    },
    footer = {
      "  relu lsp --timeout 10s   # an editor starts it, and talks to it over the two streams"
    })
final class LanguageServerCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Mixin
  private EngineOption engine;

  /** Some editors say so, though there is no other way. */
  @Option(names = "--stdio", hidden = true)
  private boolean stdio;

  LanguageServerCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    // Standard output belongs to the protocol: whatever else prints there would break it.
    System.setOut(terminal.err());
    Versions versions = Versions.ofThisBuild();
    boolean orderly = LanguageServerProcess.serve(
        System.in,
        terminal.out(),
        new EditorOptions(
            options.runOptions(engine.value()), versions.product(), versions.tools()));
    // The protocol wants 1 where the editor goes without a shutdown; nothing is refuted by that.
    return orderly ? ExitCode.SUCCESS : ExitCode.REFUTED;
  }
}
