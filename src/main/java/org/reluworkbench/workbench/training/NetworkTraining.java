package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.CsvTables;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Table;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;

/** Trains a network on a CSV file. */
public final class NetworkTraining {

  private static final Duration CHECKPOINTS = Duration.ofMinutes(1);

  private static final String NUMBER = "[-+]?[0-9]*[./]?[0-9]+([eE][-+]?[0-9]+)?";

  private final RunOptions options;
  private final Map<String, String> tools;
  private final TrainingJournal journal;
  private final Duration checkpoints;
  private final Budget budget = Budget.unlimited();

  /**
   * A run that has not started; for one request.
   *
   * @param progress told now and then how far it is
   */
  public NetworkTraining(RunOptions options, Map<String, String> tools, Consumer<String> progress) {
    this(options, tools, progress, CHECKPOINTS);
  }

  NetworkTraining(
      RunOptions options,
      Map<String, String> tools,
      Consumer<String> progress,
      Duration checkpoints) {
    this.options = options;
    this.tools = Map.copyOf(tools);
    this.journal = new TrainingJournal(progress);
    this.checkpoints = checkpoints;
  }

  /** Ends the work soon; what was found is still reported. */
  public void cancel() {
    budget.cancel();
  }

  /**
   * Trains.
   *
   * @return what came of it, or what is wrong with the file
   * @throws RequestException if the request makes no sense
   * @throws IOException if weights or certificate cannot be written
   */
  public Diagnosed<TrainingReport> run(TrainingRequest request)
      throws RequestException, IOException {
    long start = System.nanoTime();
    TrainingFiles files = new TrainingFiles(request, options.certificates(), tools);
    files.prepare(request.weights());
    Diagnosed<Table> data = CsvTables.read(request.data(), request.selection());
    if (!(data instanceof Diagnosed.Fine<Table> fine)) {
      return Diagnosed.faulty(data.diagnostics());
    }
    Table table = fine.value();
    journal.count("rows", table.rows());
    journal.count("columns", table.dimension());
    noteNumbersAsNames(table);
    Found found;
    try {
      found = train(request, table, files);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (request.weights().isPresent() && found.weights().isPresent()) {
      files.writeWeights(
          request.weights().get(), table.dimension(), found.weights().get());
    }
    return Diagnosed.fine(new TrainingReport(
        request.data().toString(),
        task(request.aim()),
        found.outcome(),
        found.bounds(),
        found.weights(),
        journal.notes(),
        journal.counts(),
        (System.nanoTime() - start) / 1_000_000,
        files.written()));
  }

  /** A file without a line of names would lose its first row unnoticed. */
  private void noteNumbersAsNames(Table table) {
    if (!table.names().isEmpty() && table.names().stream().allMatch(name -> name.matches(NUMBER))) {
      journal.note("the first line names the columns, and is no row: "
          + String.join(", ", table.names()) + " are numbers");
    }
  }

  private Found train(TrainingRequest request, Table table, TrainingFiles files)
      throws RequestException, IOException {
    Budget limit = budget.child(options.timeout());
    if (request.aim() instanceof Aim.Least least) {
      return new LeastLossTraining(options.seed(), request.resumed(), checkpoints, files, journal)
          .train(LeastLossTraining.task(table, least), limit);
    }
    ZeroLossTraining training = new ZeroLossTraining(table, limit, files, journal);
    return request.aim() instanceof Aim.Zero zero
        ? training.decide(zero.units(), options.engine())
        : training.fit(((Aim.Overparameterised) request.aim()).compact(), options.seed());
  }

  static String task(Aim aim) {
    if (aim instanceof Aim.Zero zero) {
      return "loss zero with " + Sizes.of(Sizes.Measure.UNITS, zero.units());
    }
    if (aim instanceof Aim.Least least) {
      return "least " + least.loss().word() + " loss with "
          + Sizes.of(Sizes.Measure.UNITS, least.units());
    }
    return ((Aim.Overparameterised) aim).compact()
        ? "loss zero with few units in general position"
        : "loss zero with as many units as it takes";
  }
}
