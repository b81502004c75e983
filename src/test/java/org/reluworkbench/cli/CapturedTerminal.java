package org.reluworkbench.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Two streams that keep what is written to them. */
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

  /** Forgets what was written so far. */
  void reset() {
    out.reset();
    err.reset();
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
