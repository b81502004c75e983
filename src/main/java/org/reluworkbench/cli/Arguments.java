package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.file.Loader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What several commands do with the paths that they are given. */
final class Arguments {

  private Arguments() {}

  /**
   * Makes sure that paths lead somewhere.
   *
   * @throws ParameterException that names the first that does not
   */
  static void exist(CommandSpec spec, List<Path> paths) {
    for (Path path : paths) {
      if (path.toString().isEmpty()) {
        throw new ParameterException(spec.commandLine(), "a path is empty; '.' is this folder");
      }
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no '" + path + "'");
      }
    }
  }

  /** Puts a text where it is to go, or its diagnostics where they belong. */
  static ExitCode write(Terminal terminal, Diagnosed<String> text, Optional<Path> output)
      throws IOException {
    if (!(text instanceof Diagnosed.Fine<String> fine)) {
      Diagnostics.print(terminal, text.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    if (output.isPresent()) {
      Loader.write(output.get(), fine.value());
    } else {
      terminal.out().print(fine.value());
    }
    return ExitCode.SUCCESS;
  }

  static boolean isStandardInput(Path path) {
    return Loader.isStandardInput(path);
  }
}
