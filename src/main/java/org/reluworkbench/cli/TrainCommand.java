package org.reluworkbench.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.workbench.Versions;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.NetworkTraining;
import org.reluworkbench.workbench.training.TrainingRequest;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code relu train}: exact training on a CSV file. */
@Command(
    name = "train",
    description = {
      "Trains a ReLU network to the global optimum, with proof, or fits all rows exactly with as many"
          + " units as it takes. The first line of the file names the columns; numbers are exact.",
      "Exit code 0: the optimum, proved; 1: no weights have loss zero, proved; 2: not decided, or not"
          + " proved optimal."
    },
    footer = {
      "  printf 'x,y\\n0,0\\n1,1\\n2,0\\n3,1\\n' >zigzag.csv",
      "  relu train zigzag.csv --shape 1,1 --loss l1",
      "    c zigzag.csv: least l1 loss with 1 unit",
      "    ...",
      "  relu train iris.csv --label class==Iris-setosa --overparameterised   # as many units as it takes"
    })
final class TrainCommand implements Callable<ExitCode> {

  private final Terminal terminal;
  private final Interruption interruption;

  @Spec
  private CommandSpec spec;

  @Mixin
  private CommonOptions options;

  @Parameters(index = "0", paramLabel = "DATA.csv", description = "The data, also as .csv.gz.")
  private Path data;

  @Option(
      names = "--label",
      paramLabel = "COLUMN[==VALUE]",
      description = "The label: a column of numbers, or 1 where it has this value and 0 elsewhere"
          + " (default: the last column).")
  private Optional<String> label;

  @Option(
      names = "--columns",
      paramLabel = "A,B,...",
      split = ",",
      description = "The columns of the input (default: all but the label).")
  private List<String> columns = List.of();

  @Option(
      names = "--rows",
      paramLabel = "N",
      converter = PositiveConverter.class,
      description = "Only the first N rows.")
  private Optional<Integer> rows;

  @Option(names = "--shape", paramLabel = "K,1", description = "K units: 2,1.")
  private Optional<String> shape;

  @Option(
      names = "--loss",
      paramLabel = "L",
      description = "zero, l1, l2, linf or 01 (default: zero).")
  private Optional<String> loss;

  @Option(
      names = "--overparameterised",
      description = "Fit every row, with at most one unit fewer than there are distinct rows.")
  private boolean overparameterised;

  @Option(
      names = "--compact",
      description = "With about 3N/d units, where the rows are in general position.")
  private boolean compact;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "WEIGHTS.json",
      description = "Write the weights there.")
  private Optional<Path> output;

  @Option(
      names = "--resume",
      paramLabel = "CERTIFICATE",
      description = "Go on from the certificate of a run that ended early.")
  private Optional<Path> resumed;

  @Mixin
  private TrainingPieces pieces;

  TrainCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public ExitCode call() throws IOException {
    Diagnosed<TrainingReport> result;
    try (ProgressLine progress = ProgressLine.open(terminal)) {
      progress.show("reading " + data);
      TrainingRequest request =
          new TrainingRequest(data, label, columns, rows, aim(), output, resumed);
      result = pieces.areWanted() ? inPieces(request, progress) : inOne(request, progress);
    } catch (RequestException e) {
      throw new BadRequest(spec.commandLine(), e);
    }
    if (!(result instanceof Diagnosed.Fine<TrainingReport> fine)) {
      Diagnostics.print(terminal, result.diagnostics());
      return ExitCode.BAD_INPUT;
    }
    TrainingReport report = fine.value();
    if (options.json()) {
      terminal.out().println(report.json());
    } else {
      report.lines().forEach(terminal.out()::println);
    }
    return switch (report.outcome()) {
      case OPTIMAL -> ExitCode.SUCCESS;
      case INFEASIBLE -> ExitCode.REFUTED;
      case BOUNDED, UNKNOWN -> ExitCode.UNDECIDED;
    };
  }

  private Diagnosed<TrainingReport> inOne(TrainingRequest request, ProgressLine progress)
      throws RequestException, IOException {
    if (pieces.spark()) {
      throw wrong("--spark goes with --campaign DIR");
    }
    NetworkTraining training = new NetworkTraining(
        options.runOptions(Engine.AUTO), Versions.ofThisBuild().tools(), progress::show);
    interruption.onRequest(training::cancel);
    return training.run(request);
  }

  private Diagnosed<TrainingReport> inPieces(TrainingRequest request, ProgressLine progress)
      throws RequestException, IOException {
    if (resumed.isPresent() || options.certificates().isPresent()) {
      throw wrong("--campaign DIR goes on by itself, and keeps its certificates in DIR");
    }
    return pieces.run(request, options, progress, interruption);
  }

  private Aim aim() throws RequestException {
    if (resumed.isPresent() && (overparameterised || loss.orElse("zero").equals("zero"))) {
      throw wrong("--resume goes with --loss l1, l2, linf or 01");
    }
    if (overparameterised) {
      if (shape.isPresent() || loss.isPresent()) {
        throw wrong("--overparameterised chooses the shape, and its loss is zero");
      }
      return new Aim.Overparameterised(compact);
    }
    if (compact) {
      throw wrong("--compact goes with --overparameterised");
    }
    if (shape.isEmpty()) {
      throw wrong("--shape K,1 or --overparameterised is needed");
    }
    return TrainingRequest.aim(shape.get(), loss.orElse("zero"));
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
