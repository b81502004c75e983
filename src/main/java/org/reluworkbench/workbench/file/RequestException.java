package org.reluworkbench.workbench.file;

import java.util.Objects;
import java.util.Optional;

/** What a user asks for does not exist or makes no sense, though every file is fine. */
public final class RequestException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String help;

  /** A message in one line and a hint, which may be empty. */
  public RequestException(String message, String help) {
    super(message);
    this.help = Objects.requireNonNull(help);
  }

  public Optional<String> help() {
    return help.isEmpty() ? Optional.empty() : Optional.of(help);
  }
}
