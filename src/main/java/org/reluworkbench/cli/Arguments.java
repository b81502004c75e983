package org.reluworkbench.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.reluworkbench.workbench.Loader;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** What several commands ask of the paths that they are given. */
final class Arguments {

  private Arguments() {}

  /**
   * Makes sure that paths lead somewhere.
   *
   * @throws ParameterException that names the first that does not
   */
  static void exist(CommandSpec spec, List<Path> paths) {
    for (Path path : paths) {
      if (!isStandardInput(path) && !Files.exists(path)) {
        throw new ParameterException(spec.commandLine(), "there is no '" + path + "'");
      }
    }
  }

  static boolean isStandardInput(Path path) {
    return Loader.isStandardInput(path);
  }
}
