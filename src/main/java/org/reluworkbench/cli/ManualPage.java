package org.reluworkbench.cli;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page as roff with the macros of man(7). */
record ManualPage(CommandLine whole) {

  ManualPage {
    Objects.requireNonNull(whole);
  }

  String roff() {
    StringBuilder page = new StringBuilder(".TH RELU 1\n.SH NAME\nrelu \\- ");
    page.append(text(whole.getCommandSpec().usageMessage().description()));
    page.append(".SH SYNOPSIS\n.B relu\n.I COMMAND\n[\\fIOPTION\\fR ...] [\\fIARGUMENT\\fR ...]\n");
    page.append(".SH COMMANDS\n");
    Application.leaves(whole).forEach((name, command) -> append(page, name, command));
    page.append(".SH EXIT STATUS\n.nf\n");
    for (String line : whole.getCommandSpec().usageMessage().footer()) {
      if (line.isEmpty()) {
        break;
      }
      page.append(escaped(line)).append('\n');
    }
    return page.append(".fi\n").toString();
  }

  private static void append(StringBuilder page, String name, CommandLine command) {
    var usage = command.getCommandSpec().usageMessage();
    page.append(".SS relu ").append(name).append('\n').append(text(usage.description()));
    for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
      page.append(".TP\n.I ").append(escaped(parameter.paramLabel())).append('\n');
      page.append(text(parameter.description()));
    }
    for (OptionSpec option : command.getCommandSpec().options()) {
      String names =
          Arrays.stream(option.names()).map(ManualPage::escaped).collect(Collectors.joining(", "));
      boolean valued = option.arity().max() > 0;
      page.append(".TP\n.B ").append(names);
      page.append(valued ? " " + escaped(option.paramLabel()) : "").append('\n');
      page.append(text(option.description()));
    }
    page.append(".PP\n.nf\n");
    for (String line : usage.footer()) {
      page.append(escaped(line)).append('\n');
    }
    page.append(".fi\n");
  }

  private static String text(String... lines) {
    return escaped(String.join(" ", lines)) + "\n";
  }

  /** A dot or quote that begins a line would be a macro; a plain minus would be a hyphen. */
  private static String escaped(String text) {
    String plain = text.replace("\\", "\\e").replace("-", "\\-");
    return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
  }
}
