package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.report.ClaimReport;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.JsonReport;
import org.reluworkbench.report.JunitReport;
import org.reluworkbench.report.LabReport;
import org.reluworkbench.report.MutationReport;
import org.reluworkbench.report.Tally;
import org.reluworkbench.report.TextReport;
import org.reluworkbench.workbench.experiment.Experiment;
import org.reluworkbench.workbench.experiment.Experimenting;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu lab}: the rules on all small instances, and rules that are wrong on purpose. */
@Command(
    name = "lab",
    description =
        "Tries the built-in rules on all small instances up to isomorphism, or on a random"
            + " sample: sizes are as stated, answers agree, every witness travels. What fails is shrunk"
            + " and written as a .relu file. A sample without a failure proves nothing: the rule stays"
            + " undecided then. Here, --timeout is for one instance.",
    footer = {
      "  relu lab cnf-to-nae --bounds variables=2,clauses=2",
      "    holds     cnf-to-nae  cnf with variables <= 2, clauses <= 2: size, agrees, ...",
      "              all 55 instances: 40 YES, 15 NO, up to isomorphism; and ...",
      "    1 claim: 1 holds, 0 refuted, 0 undecided",
      "  relu lab cnf-to-nae --mutants   # rules wrong on purpose, and what notices each",
      "  relu lab flip-forgotten         # one of them as if it were a rule: refuted"
    })
final class LabCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "RULE",
      description = "The rule by name; 'chain' for all in a row, down to training; or a mutant."
          + " All rules and the chain if left out.")
  private Optional<String> rule;

  @Option(
      names = "--bounds",
      paramLabel = "MEASURE=N",
      split = ",",
      description = "How large instances are at most: variables=3,clauses=3.")
  private Map<String, Integer> bounds = Map.of();

  @Option(
      names = "--instances",
      paramLabel = "N",
      defaultValue = "300",
      converter = PositiveConverter.class,
      description = "Random instances where there are too many to take all (default: 300).")
  private int instances;

  @Option(
      names = "--regressions",
      paramLabel = "DIR",
      defaultValue = ".",
      description = "Where a failing instance is written (default: the current folder).")
  private Path regressions;

  @Option(
      names = "--mutants",
      description = "Try rules that are wrong on purpose: does the laboratory notice?")
  private boolean mutants;

  @Mixin
  private EngineOption engine;

  LabCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    if (options.certificates().isPresent()) {
      throw new ParameterException(
          spec.commandLine(),
          "relu lab writes no certificates: trying proves nothing of a rule; relu prove does");
    }
    Experimenting experimenting = new Experimenting(
        engine.value(),
        new Experimenting.Settings(
            instances, options.seed(), options.timeout(), options.threads()));
    interruption.onRequest(experimenting::cancel);
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      return mutants ? mutants(experimenting, progress) : rules(experimenting, progress);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
  }

  private ExitCode rules(Experimenting experimenting, ProgressLine progress)
      throws IOException, RequestException {
    List<LabReport> reports = new ArrayList<>();
    for (Experiment experiment : Experiment.of(rule, bounds)) {
      LabReport report = experimenting.run(
          experiment, regressions, counts -> progress.show(experiment.name() + "  " + counts));
      reports.add(report);
      progress.aside(() -> print(report));
    }
    Tally tally = LabReport.tally(reports);
    String summary =
        options.json() ? JsonReport.summary(tally) : TextReport.summary(tally, terminal.results());
    progress.aside(() -> terminal.out().println(summary));
    writeJunit(reports.stream().map(LabReport::asClaim).toList());
    return ExitCode.of(tally.overall());
  }

  private void print(LabReport report) {
    if (options.json()) {
      terminal.out().println(report.json());
    } else if (!options.quiet() || report.verdict() != ClaimVerdict.HOLDS) {
      report.lines(terminal.results()).forEach(terminal.out()::println);
    }
  }

  private ExitCode mutants(Experimenting experimenting, ProgressLine progress)
      throws IOException, RequestException {
    MutationReport report = experimenting.mutants(rule, new Experimenting.MutantListener() {
      @Override
      public void trying(int done, int all, String name) {
        progress.show(done + "/" + all + "  " + name);
      }

      @Override
      public void tried(MutationReport.Row row) {
        if (options.json()) {
          progress.aside(() -> terminal.out().println(row.json()));
        }
      }
    });
    progress.aside(() -> print(report));
    writeJunit(report.rows().stream().map(MutationReport.Row::asClaim).toList());
    return report.open().isEmpty() ? ExitCode.SUCCESS : ExitCode.REFUTED;
  }

  private void writeJunit(List<ClaimReport> claims) throws IOException {
    if (options.junit().isPresent()) {
      Loader.write(options.junit().get(), JunitReport.xml(claims, List.of()));
    }
  }

  private void print(MutationReport report) {
    if (options.json()) {
      terminal.out().println(report.summary());
    } else {
      (options.quiet() ? report.openLines(terminal.results()) : report.lines(terminal.results()))
          .forEach(terminal.out()::println);
    }
  }
}
