package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.workbench.Catalogue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code relu list}: what there is. */
@Command(
    name = "list",
    description = "Lists the kinds of problems, the rules between them, engines, and formats.",
    footer = {
      "  relu list rules",
      "    ...",
      "      cnf-to-nae           n + 1 variables, m clauses",
      "      nae-to-splitting     2n elements, n + m sets; one less for a variable never negated",
      "    ..."
    })
final class ListCommand implements Callable<ExitCode> {

  /** What can be listed. */
  enum Topic {
    PROBLEMS,
    RULES,
    ENGINES,
    FORMATS
  }

  private final Terminal terminal;

  @Mixin
  private CommonOptions options;

  @Parameters(
      paramLabel = "WHAT",
      arity = "0..*",
      description = "problems, rules, engines, formats; all of them if left out.")
  private List<Topic> topics = List.of();

  ListCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() {
    List<Topic> wanted = topics.isEmpty() ? List.of(Topic.values()) : topics;
    for (Topic topic : wanted) {
      if (wanted.size() > 1 && !options.quiet()) {
        String title = topic.name().toLowerCase(java.util.Locale.ROOT) + ":";
        terminal.out().println(terminal.results().bold(title));
      }
      for (Catalogue.Entry entry : entries(topic)) {
        terminal.out().printf("  %-20s %s%n", entry.name(), entry.text());
      }
    }
    return ExitCode.SUCCESS;
  }

  private static List<Catalogue.Entry> entries(Topic topic) {
    return switch (topic) {
      case PROBLEMS -> Catalogue.problems();
      case RULES -> Catalogue.rules();
      case ENGINES -> Catalogue.engines();
      case FORMATS -> Catalogue.formats();
    };
  }
}
