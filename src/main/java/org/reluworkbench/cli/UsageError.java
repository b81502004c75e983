package org.reluworkbench.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Arguments that make no sense, told in two or three lines: what is wrong, what was perhaps meant,
 * where the help is.
 */
record UsageError(ParameterException cause) {

  UsageError {
    Objects.requireNonNull(cause);
  }

  void print(Terminal terminal) {
    terminal.err().println(terminal.messages().bad("relu:") + " " + message());
    List<String> meant = suggestions();
    if (!meant.isEmpty()) {
      terminal
          .err()
          .println("  help: did you mean "
              + meant.stream().map(name -> "'" + name + "'").collect(Collectors.joining(" or "))
              + "?");
    }
    terminal
        .err()
        .println("  help: '" + command() + " --help' shows what it takes, with an example");
  }

  private String message() {
    if (cause instanceof UnmatchedArgumentException unmatched) {
      String first = unmatched.getUnmatched().get(0);
      if (unmatched.isUnknownOption()) {
        return "there is no option '" + first + "'";
      }
      return isGroup()
          ? "there is no command '" + first + "'"
          : "'" + first + "' is one argument too many";
    }
    String text = cause
        .getMessage()
        .replace("option option", "option")
        .replaceFirst(" is not an? (int|long)$", " is no whole number that fits");
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private List<String> suggestions() {
    return cause instanceof UnmatchedArgumentException unmatched
            && (isGroup() || unmatched.isUnknownOption())
        ? unmatched.getSuggestions()
        : List.of();
  }

  /** Whether a further word would be a command. */
  private boolean isGroup() {
    return !cause.getCommandLine().getSubcommands().isEmpty();
  }

  private String command() {
    CommandLine line = cause.getCommandLine();
    return line.getCommandSpec().qualifiedName();
  }
}
