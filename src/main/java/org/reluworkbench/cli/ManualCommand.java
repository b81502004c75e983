package org.reluworkbench.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code relu man}: the manual page. */
@Command(
    name = "man",
    description = "Prints the manual page, made from what --help says of every command.",
    footer = {"  relu man >~/.local/share/man/man1/relu.1   # then: man relu"})
final class ManualCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  ManualCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    terminal.out().print(new ManualPage(spec.root().commandLine()).roff());
    return ExitCode.SUCCESS;
  }
}
