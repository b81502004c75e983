package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.report.CampaignReport;
import org.reluworkbench.workbench.campaign.CampaignFolder;
import org.reluworkbench.workbench.campaign.CampaignProgress;
import org.reluworkbench.workbench.campaign.CampaignRequest;
import org.reluworkbench.workbench.campaign.CampaignRunner;
import org.reluworkbench.workbench.campaign.ClusterCampaign;
import org.reluworkbench.workbench.campaign.LocalRunner;
import org.reluworkbench.workbench.file.RequestException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu campaign}: many instances, several engines, worker processes. */
@Command(
    name = "campaign",
    description = {
      "Has several engines decide many instances, each task in a worker process of its own: generate"
          + " or read, reduce, decide, certify, check. A crash, a hang or a full memory costs one task.",
      "Everything goes into a folder: results.csv, results.jsonl, every certificate under its hash,"
          + " and for each disagreement a specification. Killed, a campaign goes on where it was when"
          + " the same command is given again.",
      "Exit code 0: all decided, and all agree; 1: a disagreement or a rejected certificate; 2: no"
          + " such thing, but something is undecided."
    },
    footer = {
      "  relu campaign instances/campaign/sweep.relu -o sweep          # a block of a specification",
      "  relu campaign collection/ --engines sat4j,own --timeout 10s   # a folder of problems"
    })
final class CampaignCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(
      index = "0",
      paramLabel = "PLAN",
      description = "A .relu file with a campaign block, or a file or folder of problems.")
  private Path plan;

  @Parameters(
      index = "1",
      paramLabel = "NAME",
      arity = "0..1",
      description = "Which campaign, where the file declares several.")
  private Optional<String> name = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where everything goes (default: campaign-NAME).")
  private Optional<Path> output;

  @Option(
      names = "--resume",
      description = "Go on in a folder of a campaign whose plan was another one since; what both"
          + " have in common is not done again.")
  private boolean resume;

  @Option(
      names = "--engines",
      paramLabel = "E,E",
      split = ",",
      description =
          "Of sat4j, own, z3-corner, z3-lra, z3-nra, own-points, z3-points (default: those"
              + " of the plan; without one, sat4j, own, z3-corner).")
  private List<String> engines = List.of();

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "1024",
      converter = PositiveConverter.class,
      description = "Without a plan: mebibytes for each worker (default: 1024).")
  private int memory;

  @Option(
      names = "--spark",
      paramLabel = "MASTER",
      description =
          "Work on Apache Spark: spark://host:7077, local[2]. Spark is no part of the usual"
              + " build; 'mvn -Pspark package -DskipTests' adds it.")
  private Optional<String> spark;

  CampaignCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    Arguments.exist(spec, List.of(plan));
    Duration limit = options.timeout();
    try {
      Limits limits = new Limits(limit, Math.max(memory, Limits.LEAST_MEBIBYTES), 0);
      CampaignRequest request = new CampaignRequest(plan, name, engines, limits);
      Diagnosed<CampaignPlan> found = request.plan();
      if (found.toOptional().isEmpty()) {
        Diagnostics.print(terminal, found.diagnostics());
        return ExitCode.BAD_INPUT;
      }
      return run(found.toOptional().get(), request.directory());
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
  }

  private ExitCode run(CampaignPlan campaign, Path directory) throws IOException, RequestException {
    List<CampaignTask> tasks = campaign.tasks();
    Path target = output.orElseGet(() -> Path.of("campaign-" + campaign.name()));
    try (CampaignFolder folder = CampaignFolder.open(target);
        ProgressLine progress = ProgressLine.open(terminal)) {
      folder.begin(tasks, resume);
      CampaignRunner runner = runner(tasks, folder, directory, done -> progress.show(done.line()));
      interruption.onRequest(runner::cancel);
      progress.show(tasks.size() - runner.found() + " tasks");
      ResultTable table = runner.run();
      progress.aside(() -> print(table));
      if (runner.isCancelled()) {
        return ExitCode.INTERRUPTED;
      }
      return ExitCode.of(new CampaignReport(table).verdict());
    }
  }

  private CampaignRunner runner(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      Path directory,
      Consumer<CampaignProgress> listener)
      throws IOException, RequestException {
    return spark.isPresent()
        ? new ClusterCampaign(spark.get(), tasks, folder, directory, listener)
        : new LocalRunner(tasks, folder, directory, options.threads(), List.of(), listener);
  }

  private void print(ResultTable table) {
    CampaignReport report = new CampaignReport(table);
    if (options.json()) {
      table.rows().forEach(row -> terminal.out().println(ResultTable.jsonLine(row)));
      terminal.out().println(report.json());
    } else if (!options.quiet()) {
      report.lines(terminal.results()).forEach(terminal.out()::println);
    }
  }
}
