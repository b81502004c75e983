package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.convert.Starter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu new}: a file to start from. */
@Command(
    name = "new",
    description = {
      "Writes a specification to start from: an instance, its reduction, and claims that all hold. A"
          + " file that is there already is left alone, unless --force is given."
    },
    footer = {"  relu new first.relu --about lemma", "    first.relu: try 'relu verify first.relu'"
    })
final class NewCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "FILE", description = "Where it goes; '-' for standard output.")
  private Path file;

  @Option(
      names = "--about",
      paramLabel = "WHAT",
      defaultValue = "formula",
      description = "What it is about: ${COMPLETION-CANDIDATES} (default: formula).")
  private Starter starter;

  @Option(names = "--force", description = "Write over a file that is there.")
  private boolean force;

  NewCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() throws IOException {
    if (Arguments.isStandardInput(file)) {
      terminal.out().print(starter.text());
      return ExitCode.SUCCESS;
    }
    if (Files.exists(file) && !force) {
      throw new ParameterException(
          spec.commandLine(), "there is a '" + file + "' already; --force writes over it");
    }
    starter.write(file);
    if (!options.quiet()) {
      terminal.out().println(file + ": try 'relu verify " + file + "'");
    }
    return ExitCode.SUCCESS;
  }
}
