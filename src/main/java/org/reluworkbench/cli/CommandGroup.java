package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** A command that only gathers others under its name. */
interface CommandGroup extends Callable<ExitCode> {

  /** Picocli commands, in the order of the help text. */
  List<Callable<ExitCode>> members();
}
