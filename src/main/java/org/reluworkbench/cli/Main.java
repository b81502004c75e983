package org.reluworkbench.cli;

import java.util.List;
import java.util.concurrent.Callable;

/** The {@code relu} command as a process. */
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    run(Main::commands, arguments);
  }

  /** Every command there is. */
  static List<Callable<ExitCode>> commands(Terminal terminal, Interruption interruption) {
    return List.of(
        new VerifyCommand(terminal, interruption),
        new DecideCommand(terminal, interruption),
        new TrainCommand(terminal, interruption),
        new ReduceCommand(terminal),
        new ExtractCommand(terminal),
        new CheckCommand(terminal),
        new ProveCommand(terminal, interruption),
        new LabCommand(terminal, interruption),
        new BenchCommand(terminal, interruption),
        new CampaignCommand(terminal, interruption),
        new ReportCommand(terminal, interruption),
        new SummaryCommand(terminal),
        new ExportCommand(terminal, interruption),
        new ImportCommand(terminal),
        new FormatCommand(terminal),
        new LanguageServerCommand(terminal),
        new NewCommand(terminal),
        new ListCommand(terminal),
        new PathCommand(terminal),
        new ExplainCommand(terminal),
        new CompletionCommand(terminal),
        new ManualCommand(terminal));
  }

  /** What makes the commands for a terminal, and has them listen to an interruption. */
  @FunctionalInterface
  interface Commands {
    List<Callable<ExitCode>> on(Terminal terminal, Interruption interruption);
  }

  /** Runs one of the commands as this process, and ends the process. */
  static void run(Commands commands, String... arguments) {
    Terminal terminal =
        Terminal.ofProcess(List.of(arguments), System.getenv(), System.getProperties());
    Interruption interruption = Interruption.ofProcess();
    Application application =
        new Application(terminal, interruption, commands.on(terminal, interruption));
    ExitCode code = application.run(arguments);
    interruption.finish();
    System.exit(code.code());
  }
}
