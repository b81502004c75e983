package org.reluworkbench.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParseResult;

/**
 * The command line without its process: reads arguments, runs the command that they name, and turns
 * every way in which that can end into an exit code.
 */
final class Application {

  private static final int WIDEST_HELP = 100;

  private final Terminal terminal;
  private final Interruption interruption;
  private final List<Callable<ExitCode>> commands;

  /**
   * An application of these commands.
   *
   * @param commands picocli commands, each with {@link CommonOptions} as a mixin and, as its footer,
   *     an example; or groups of such
   */
  Application(
      Terminal terminal, Interruption interruption, List<? extends Callable<ExitCode>> commands) {
    this.terminal = Objects.requireNonNull(terminal);
    this.interruption = Objects.requireNonNull(interruption);
    this.commands = List.copyOf(commands);
  }

  /** Runs the command that the arguments name; never throws. */
  ExitCode run(String... arguments) {
    ExitCode code;
    try {
      code = attempt(arguments);
      terminal.out().flush();
    } catch (ResultsUnwritable e) {
      code = unwritable(e);
    }
    terminal.err().flush();
    return interruption.isRequested() ? ExitCode.INTERRUPTED : code;
  }

  private ExitCode attempt(String... arguments) {
    try {
      return execute(commandLine().parseArgs(arguments));
    } catch (CommandLine.ParameterException e) {
      new UsageError(e).print(terminal);
      return ExitCode.WRONG_USAGE;
    } catch (ResultsUnwritable e) {
      throw e;
    } catch (IOException e) {
      return unusable(e);
    } catch (UncheckedIOException e) {
      return unusable(e.getCause());
    } catch (OutOfMemoryError e) {
      long mebibytes = Runtime.getRuntime().maxMemory() >> 20;
      terminal
          .err()
          .println(terminal.messages().bad("relu:") + " out of memory: the Java heap of "
              + mebibytes + " MiB is too small");
      terminal
          .err()
          .println("  help: JDK_JAVA_OPTIONS=-Xmx" + 2 * mebibytes
              + "m in the environment makes it larger");
      return ExitCode.INTERNAL_ERROR;
    } catch (Exception | Error e) {
      // The outermost place of all: what arrives here is a fault of ours, and is told as such.
      new InternalFault(e, List.of(arguments)).print(terminal.err());
      return ExitCode.INTERNAL_ERROR;
    }
  }

  private ExitCode unusable(IOException failure) {
    new FileFault(failure).print(terminal);
    return ExitCode.INTERNAL_ERROR;
  }

  /** The command line with all its commands, as picocli has it. */
  CommandLine commandLine() {
    CommandLine line = new CommandLine(new ReluCommand());
    commands.forEach(command -> add(line, command));
    return line.setOut(writer(terminal.out()))
        .setErr(writer(terminal.err()))
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(terminal.outColour() ? Ansi.ON : Ansi.OFF))
        .setUsageHelpWidth(
            Math.max(Terminal.USUAL_COLUMNS, Math.min(terminal.columns(), WIDEST_HELP)))
        .setUsageHelpLongOptionsMaxWidth(24)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setAllowOptionsAsOptionParameters(false);
  }

  private static void add(CommandLine to, Callable<ExitCode> command) {
    CommandLine line = new CommandLine(command);
    if (command instanceof CommandGroup group) {
      group.members().forEach(member -> add(line, member));
    }
    line.getCommandSpec()
        .usageMessage()
        .abbreviateSynopsis(true)
        .sortOptions(false)
        .descriptionHeading("%n")
        .parameterListHeading("%n")
        .optionListHeading("%nOptions:%n")
        .footerHeading("%nExample:%n");
    to.addSubcommand(line);
  }

  /** The commands that do something, by all their words, as in {@code bench decide}. */
  static Map<String, CommandLine> leaves(CommandLine line) {
    Map<String, CommandLine> leaves = new LinkedHashMap<>();
    line.getSubcommands().forEach((name, command) -> {
      if (command.getSubcommands().isEmpty()) {
        leaves.put(name, command);
      }
      leaves(command).forEach((rest, leaf) -> leaves.put(name + " " + rest, leaf));
    });
    return leaves;
  }

  private static PrintWriter writer(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  private static ExitCode execute(ParseResult parsed) throws Exception {
    if (CommandLine.executeHelpRequest(parsed) != null) {
      return ExitCode.SUCCESS;
    }
    List<CommandLine> named = parsed.asCommandLineList();
    Callable<ExitCode> command = named.get(named.size() - 1).getCommand();
    return command.call();
  }

  private ExitCode unwritable(ResultsUnwritable failure) {
    if (failure.isBrokenPipe()) {
      return ExitCode.BROKEN_PIPE;
    }
    terminal.err().println("relu: " + failure.getMessage());
    return ExitCode.INTERNAL_ERROR;
  }
}
