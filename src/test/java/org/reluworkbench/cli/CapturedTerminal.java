package org.reluworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Two streams that keep what is written to them, and the command that writes there. */
final class CapturedTerminal {

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  Terminal plain() {
    return Terminal.plain(stream(out), stream(err));
  }

  /** As a terminal of so many columns would have it. */
  Terminal interactive(int columns) {
    return new Terminal(stream(out), stream(err), true, true, true, columns);
  }

  /** Runs {@code relu} with these arguments; forgets what was written before. */
  ExitCode relu(Object... arguments) {
    out.reset();
    err.reset();
    Interruption interruption = new Interruption();
    Terminal terminal = plain();
    return new Application(terminal, interruption, Main.commands(terminal, interruption))
        .run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
  }

  private static PrintStream stream(ByteArrayOutputStream target) {
    return new PrintStream(target, true, StandardCharsets.UTF_8);
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
