package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.workbench.convert.Formatting;
import org.reluworkbench.workbench.convert.Formatting.Formatted;
import org.reluworkbench.workbench.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu fmt}: the canonical layout. */
@Command(
    name = "fmt",
    description = {
      "Puts .relu files, or all those below a folder, into the canonical layout; the names of those"
          + " that change are printed. Tokens and comments stay as they are. '-' formats standard"
          + " input to standard output. With --check or --diff nothing is written, and the exit code"
          + " is 1 if something would change."
    },
    footer = {
      "  printf 'cnf c{(a|b)&!a}' >c.relu",
      "  relu fmt c.relu --diff",
      "    --- c.relu",
      "    +++ c.relu (formatted)",
      "    @@ -1,1 +1,1 @@",
      "    -cnf c{(a|b)&!a}",
      "    +cnf c { (a | b) & !a }"
    })
final class FormatCommand implements Callable<ExitCode> {

  private final Terminal terminal;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(paramLabel = "PATH", arity = "1..*", description = "Files, or folders of them.")
  private List<Path> paths;

  @Option(names = "--check", description = "Only say which files would change.")
  private boolean check;

  @Option(names = "--diff", description = "Only print what would change.")
  private boolean diff;

  FormatCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public ExitCode call() throws IOException {
    Arguments.exist(spec, paths);
    boolean unreadable = false;
    boolean changed = false;
    for (Path file : Verification.files(paths)) {
      Diagnosed<Formatted> result = Formatting.format(file);
      if (result instanceof Diagnosed.Fine<Formatted> fine) {
        changed |= fine.value().changed();
        treat(fine.value());
      } else {
        Diagnostics.print(terminal, result.diagnostics());
        unreadable = true;
      }
    }
    if (unreadable) {
      return ExitCode.BAD_INPUT;
    }
    return changed && (check || diff) ? ExitCode.REFUTED : ExitCode.SUCCESS;
  }

  private void treat(Formatted formatted) throws IOException {
    boolean stream = Arguments.isStandardInput(formatted.file());
    if (diff) {
      formatted.difference().forEach(terminal.out()::println);
    } else if (stream && !check) {
      terminal.out().print(formatted.after());
    } else if (formatted.changed()) {
      if (!check) {
        formatted.write();
      }
      if (!options.quiet()) {
        terminal.out().println(formatted.file());
      }
    }
  }
}
