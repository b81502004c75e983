package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu completion}: for the shells. */
@Command(
    name = "completion",
    description = "Prints a script that teaches a shell the commands and options of relu.",
    footer = {
      "  source <(relu completion bash)                               # bash, zsh",
      "  relu completion fish >~/.config/fish/completions/relu.fish   # fish"
    })
final class CompletionCommand implements Callable<ExitCode> {

  /** The shells that there are scripts for. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
  private Shell shell;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    CommandLine whole = spec.root().commandLine();
    terminal
        .out()
        .print(
            switch (shell) {
              // The same for both: it turns on zsh's emulation of bash's completion by itself.
              case BASH, ZSH -> AutoComplete.bash("relu", whole);
              case FISH -> new FishCompletion(whole).script();
            });
    return ExitCode.SUCCESS;
  }
}
