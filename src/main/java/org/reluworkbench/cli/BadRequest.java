package org.reluworkbench.cli;

import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Arguments that name what is not there; told like any other wrong usage. */
final class BadRequest extends ParameterException {

  private static final long serialVersionUID = 1L;

  BadRequest(CommandLine line, RequestException cause) {
    super(line, cause.getMessage() + cause.help().map(help -> "; " + help).orElse(""), cause);
  }
}
