package org.reluworkbench.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** Standard output takes no more: its reader is gone, its disk is full. There is no point in going on. */
final class ResultsUnwritable extends UncheckedIOException {

  private static final long serialVersionUID = 1;

  ResultsUnwritable(IOException cause) {
    super("cannot write the results: " + cause.getMessage(), cause);
  }

  /** Whether the reader went away, as in {@code relu … | head -1}, which is no error. */
  boolean isBrokenPipe() {
    // Java has no type for EPIPE; the system's text for it speaks of a pipe in every language.
    String text = String.valueOf(getCause().getMessage());
    return text.toLowerCase(Locale.ROOT).contains("pipe");
  }
}
