package org.reluworkbench.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for the fish shell, which picocli has none for. */
record FishCompletion(CommandLine whole) {

  FishCompletion {
    Objects.requireNonNull(whole);
  }

  String script() {
    StringBuilder script = new StringBuilder("# fish completion for relu\n");
    whole.getSubcommands().forEach((name, command) -> {
      script.append("complete -c relu -n __fish_use_subcommand -a ").append(name);
      script.append(" -d ").append(quoted(firstLine(command))).append('\n');
      command
          .getSubcommands()
          .forEach((member, leaf) -> script
              .append("complete -c relu -n ")
              .append(quoted("__fish_seen_subcommand_from " + name))
              .append(" -a ")
              .append(member)
              .append(" -d ")
              .append(quoted(firstLine(leaf)))
              .append('\n'));
    });
    Application.leaves(whole).forEach((name, command) -> {
      for (OptionSpec option : command.getCommandSpec().options()) {
        script.append(option(name, option));
      }
    });
    return script.toString();
  }

  private static String option(String command, OptionSpec option) {
    StringBuilder line = new StringBuilder("complete -c relu -n ")
        .append(quoted(Arrays.stream(command.split(" "))
            .map(word -> "__fish_seen_subcommand_from " + word)
            .collect(Collectors.joining("; and "))));
    for (String name : option.names()) {
      line.append(name.startsWith("--") ? " -l " : " -s ").append(name.replaceFirst("^--?", ""));
    }
    if (option.arity().max() > 0) {
      line.append(" -r");
    }
    if (option.completionCandidates() != null) {
      line.append(" -f -a ").append(quoted(String.join(" ", option.completionCandidates())));
    }
    return line.append(" -d ")
        .append(quoted(String.join(" ", option.description())))
        .append('\n')
        .toString();
  }

  private static String firstLine(CommandLine command) {
    String text = String.join(" ", command.getCommandSpec().usageMessage().description());
    int end = text.indexOf(". ");
    return end < 0 ? text : text.substring(0, end + 1);
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
