package org.reluworkbench.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.report.AnswerReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.Deciding;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code relu decide}: the answer to one problem. */
@Command(
    name = "decide",
    description = {
      "Decides one declared problem, or the problem of another kind that it reduces to, from that"
          + " alone, and prints a witness.",
    },
    footer = {
      "  relu decide instances/valid/11-fano.relu fano --as training",
      "    c fano: splitting (7 elements, 7 sets) -> points (...) -> training (...)",
      "    c own engine, 1 ms",
      "    s UNSATISFIABLE"
    })
final class DecideCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Mixin
  private ProblemArguments problem;

  @Option(
      names = "--as",
      paramLabel = "KIND",
      description = "Reduce to this kind of problem first, and decide that: training, points, ...")
  private Optional<String> kind;

  @Mixin
  private EngineOption engine;

  DecideCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    Diagnosed<AnswerReport> result;
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      progress.show("deciding " + problem.name().orElse(problem.file().toString()));
      Deciding deciding = new Deciding(
          options.runOptions(engine.value()), Versions.ofThisBuild().tools());
      interruption.onRequest(deciding::cancel);
      result = deciding.run(problem.file(), problem.name(), kind);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    if (!(result instanceof Diagnosed.Fine<AnswerReport> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    AnswerReport report = fine.value();
    if (options.json()) {
      terminal.out().println(report.json());
    } else {
      report.lines().forEach(terminal.out()::println);
    }
    return switch (report.answer()) {
      case SATISFIABLE -> ExitCode.SATISFIABLE;
      case UNSATISFIABLE -> ExitCode.UNSATISFIABLE;
      case UNKNOWN -> ExitCode.UNKNOWN;
    };
  }
}
