package org.reluworkbench.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for the fish shell, which picocli has none for. */
record FishCompletion(CommandLine whole) {

  private static final String SEEN = "__fish_seen_subcommand_from ";

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
              .append(quoted(SEEN + name))
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

  private String option(String command, OptionSpec option) {
    StringBuilder line =
        new StringBuilder("complete -c relu -n ").append(quoted(condition(command)));
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

  /** All words of the command are there, and no group that has a command of the same name. */
  private String condition(String command) {
    Stream<String> seen = Arrays.stream(command.split(" ")).map(word -> SEEN + word);
    Stream<String> others = whole.getSubcommands().entrySet().stream()
        .filter(group -> group.getValue().getSubcommands().containsKey(command))
        .map(group -> "not " + SEEN + group.getKey());
    return Stream.concat(seen, others).collect(Collectors.joining("; and "));
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
