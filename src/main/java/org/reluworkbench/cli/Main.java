package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** The {@code relu} command as a process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    Terminal terminal =
        Terminal.ofProcess(List.of(arguments), System.getenv(), System.getProperties());
    Interruption interruption = Interruption.ofProcess();
    ExitCode code =
        new Application(terminal, interruption, commands(terminal, interruption)).run(arguments);
    interruption.finish();
    System.exit(code.code());
  }

  /** Every command there is. */
  static List<Callable<ExitCode>> commands(Terminal terminal, Interruption interruption) {
    return List.of();
  }
}
