package org.reluworkbench.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;

/**
 * A stream for results that fails loudly. A {@code PrintStream} over a plain stream would swallow
 * the failure, and the command would go on for hours for a reader who is gone.
 */
final class ResultStream extends FilterOutputStream {

  ResultStream(OutputStream target) {
    super(Objects.requireNonNull(target));
  }

  @Override
  public void write(int value) {
    attempt(() -> out.write(value));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    attempt(() -> out.write(bytes, offset, length));
  }

  @Override
  public void flush() {
    attempt(out::flush);
  }

  @FunctionalInterface
  private interface Action {
    void run() throws IOException;
  }

  private static void attempt(Action action) {
    try {
      action.run();
    } catch (IOException e) {
      throw new ResultsUnwritable(e);
    }
  }
}
