package org.reluworkbench.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.workbench.Versions;

/**
 * A fault of the workbench, told so that a report of it needs nothing else.
 *
 * @param cause what went wrong
 * @param arguments what the command was called with
 */
record InternalFault(Throwable cause, List<String> arguments) {

  InternalFault {
    Objects.requireNonNull(cause);
    arguments = List.copyOf(arguments);
  }

  void print(PrintStream err) {
    Versions versions = Versions.ofThisBuild();
    err.println("relu: internal error: this is a fault of Relu Workbench, not of your input");
    err.println("  help: report it with the lines below and, if you can, the input");
    err.println("---- report ----");
    err.printf(
        "versions: relu %s, z3 %s, sat4j %s%n",
        versions.product(), versions.z3(), versions.sat4j());
    err.println("java: " + Runtime.version() + ", " + System.getProperty("java.vm.name"));
    err.println("system: " + System.getProperty("os.name") + " " + System.getProperty("os.version")
        + " " + System.getProperty("os.arch"));
    err.println("command: relu "
        + String.join(" ", arguments.stream().map(InternalFault::quoted).toList()));
    cause.printStackTrace(err);
    err.println("---- end of report ----");
  }

  /** The argument as a POSIX shell reads it back. */
  private static String quoted(String argument) {
    return argument.matches("[A-Za-z0-9_./:=,@%+-]+")
        ? argument
        : "'" + argument.replace("'", "'\\''") + "'";
  }
}
