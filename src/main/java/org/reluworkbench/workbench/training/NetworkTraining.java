package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.CsvTables;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.interchange.json.WitnessJson;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.report.TrainingReport.Bounds;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.train.Checkpoints;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingProgress;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.train.TrainingStatistics;
import org.reluworkbench.train.fit.CompactFit;
import org.reluworkbench.train.fit.FitOutcome;
import org.reluworkbench.train.fit.OverparameterisedFit;
import org.reluworkbench.train.fit.RowConflict;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.RunOptions;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;

/** Trains a network on a CSV file. */
public final class NetworkTraining {

  private static final Duration CHECKPOINTS = Duration.ofMinutes(1);

  private final RunOptions options;
  private final Map<String, String> tools;
  private final Consumer<String> progress;
  private final Budget budget;
  private final Duration checkpoints;

  private final List<String> notes = new ArrayList<>();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<String, String> written = new LinkedHashMap<>();

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
    this.checkpoints = checkpoints;
    this.options = options;
    this.tools = tools;
    this.progress = progress;
    this.budget = Budget.unlimited();
  }

  /** Ends the work soon; what was found is still reported. */
  public void cancel() {
    budget.cancel();
  }

  /** What was found, before it is reported. */
  private record Found(
      TrainingReport.Outcome outcome, Optional<Bounds> bounds, Optional<Weights> weights) {

    static Found nothing(TrainingReport.Outcome outcome) {
      return new Found(outcome, Optional.empty(), Optional.empty());
    }

    static Found exact(Weights weights) {
      return new Found(
          TrainingReport.Outcome.OPTIMAL,
          Optional.of(new Bounds(Rational.ZERO, Rational.ZERO)),
          Optional.of(weights));
    }
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
    Diagnosed<Table> data = CsvTables.read(request.data(), request.selection());
    if (!(data instanceof Diagnosed.Fine<Table> fine)) {
      return Diagnosed.faulty(data.diagnostics());
    }
    Table table = fine.value();
    counts.put("rows", (long) table.rows());
    counts.put("columns", (long) table.dimension());
    Found found;
    try {
      found = train(request, table);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    if (request.weights().isPresent() && found.weights().isPresent()) {
      writeWeights(request.weights().get(), table.dimension(), found.weights().get());
      written.put("weights", request.weights().get().toString());
    }
    return Diagnosed.fine(new TrainingReport(
        request.data().toString(),
        task(request.aim()),
        found.outcome(),
        found.bounds(),
        found.weights(),
        notes,
        counts,
        (System.nanoTime() - start) / 1_000_000,
        written));
  }

  static String task(Aim aim) {
    if (aim instanceof Aim.Zero zero) {
      return "loss zero with " + units(zero.units());
    }
    if (aim instanceof Aim.Least least) {
      return "least " + least.loss().word() + " loss with " + units(least.units());
    }
    return ((Aim.Overparameterised) aim).compact()
        ? "loss zero with few units in general position"
        : "loss zero with as many units as it takes";
  }

  private static String units(int count) {
    return count == 1 ? "1 unit" : count + " units";
  }

  private Found train(TrainingRequest request, Table table) throws RequestException, IOException {
    if (request.aim() instanceof Aim.Least least) {
      return least(request, table, least);
    }
    Optional<FitOutcome.Contradictory> contradiction = OverparameterisedFit.contradiction(table);
    if (contradiction.isPresent()) {
      return contradictory(request, table, contradiction.get());
    }
    return request.aim() instanceof Aim.Zero zero
        ? zero(request, table, zero.units())
        : fit(request, table, ((Aim.Overparameterised) request.aim()).compact());
  }

  private Found contradictory(TrainingRequest request, Table table, FitOutcome.Contradictory why)
      throws IOException {
    why.conflicts().stream().map(RowConflict::message).forEach(notes::add);
    if (why.rows() > why.conflicts().size()) {
      notes.add("and " + (why.rows() - why.conflicts().size()) + " rows more");
    }
    int units = request.aim() instanceof Aim.Zero zero ? zero.units() : 1;
    certify(
        request,
        problem(units, table),
        new Outcome.None(new Refutation.Evident(why.conflicts().get(0).message())));
    return Found.nothing(TrainingReport.Outcome.INFEASIBLE);
  }

  private static Training problem(int units, Table table) {
    Dataset data = table.toDataset();
    return new Training(units, data.dimension(), data.examples());
  }

  private Found zero(TrainingRequest request, Table table, int units) throws IOException {
    Training problem = problem(units, table);
    counts.put("distinct examples", (long) problem.examples().size());
    progress.accept("deciding whether " + units(units) + " fit");
    Verdict<?> verdict;
    try {
      ProblemDecider.Decided decided =
          new ProblemDecider(options.engine()).decide(problem, budget.child(options.timeout()));
      verdict = decided.verdict();
      if (decided.outcome().isPresent()) {
        notes.add(decided.method());
        certify(request, problem, decided.outcome().get());
      }
    } catch (SolverException e) {
      notes.add("solver failure: " + e.getMessage());
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    if (verdict instanceof Verdict.Satisfiable<?> yes) {
      return Found.exact((Weights) yes.witness());
    }
    if (verdict instanceof Verdict.Unknown<?> unknown) {
      notes.add(unknown.reason().word() + ": " + unknown.detail());
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    return Found.nothing(TrainingReport.Outcome.INFEASIBLE);
  }

  private Found fit(TrainingRequest request, Table table, boolean compact) throws IOException {
    Budget limit = budget.child(options.timeout());
    progress.accept("fitting " + table.rows() + " rows");
    FitOutcome outcome = OverparameterisedFit.fit(table, options.seed(), limit::isSpent);
    if (!(outcome instanceof FitOutcome.Fitted plain)) {
      notes.add("stopped before the fit was done");
      return Found.nothing(TrainingReport.Outcome.UNKNOWN);
    }
    counts.put("distinct inputs", (long) plain.inputs());
    counts.put("repeated rows", plain.repetitions());
    Weights weights = plain.network().toWeights();
    if (compact) {
      progress.accept("looking for fewer units");
      weights = fewer(CompactFit.fit(table, options.seed(), limit::isSpent), weights);
    }
    counts.put("units", (long) weights.units().size());
    bits(weights);
    Weights enough = atLeastOneUnit(weights, table.dimension());
    if (options.certificates().isPresent()) {
      certify(request, problem(enough.units().size(), table), new Outcome.Found(enough));
    }
    notes.add("every row evaluated exactly");
    return Found.exact(enough);
  }

  private Weights fewer(FitOutcome compact, Weights plain) {
    if (compact instanceof FitOutcome.Compact found) {
      int units = found.weights().units().size();
      if (units < plain.units().size()) {
        counts.put("hyperplanes", (long) found.groups());
        return found.weights();
      }
      notes.add("the compact construction takes " + units(units) + ", so the plain one is used");
    } else if (compact instanceof FitOutcome.NotGeneral not) {
      notes.add(not.why() + "; the plain construction is used");
    } else {
      notes.add("stopped before a compact network was found; the plain construction is used");
    }
    return plain;
  }

  /** A problem has at least one unit, even where a constant fits. */
  private static Weights atLeastOneUnit(Weights weights, int dimension) {
    return weights.units().isEmpty()
        ? new Weights(
            List.of(AffineFunction.constant(dimension, Rational.ZERO)),
            List.of(Rational.ZERO),
            weights.bias())
        : weights;
  }

  /** The lengths of all numbers; those of a vector that units share count once. */
  private void bits(Weights weights) {
    long longest = weights.bias().bitLength();
    long total = longest;
    Optional<AffineFunction> before = Optional.empty();
    for (int i = 0; i < weights.units().size(); i++) {
      AffineFunction unit = weights.units().get(i);
      List<Rational> numbers = new ArrayList<>(List.of(unit.constant()));
      numbers.add(weights.outputWeights().get(i));
      if (before.isEmpty() || before.get().linear() != unit.linear()) {
        numbers.addAll(unit.linear().toList());
      }
      before = Optional.of(unit);
      for (Rational number : numbers) {
        longest = Math.max(longest, number.bitLength());
        total += number.bitLength();
      }
    }
    counts.put("bits of the longest weight", longest);
    counts.put("bits of all weights", total);
  }

  private Found least(TrainingRequest request, Table table, Aim.Least aim)
      throws RequestException, IOException {
    if (aim.units() > TrainingTask.MOST_UNITS) {
      throw new RequestException(
          aim.units() + " units are too many to train",
          "at most " + TrainingTask.MOST_UNITS + "; --overparameterised takes as many as needed");
    }
    Dataset data = table.toDataset();
    TrainingTask task = TrainingTask.of(aim.units(), data.dimension(), data.examples(), aim.loss());
    counts.put("distinct examples", (long) task.size());
    TrainingResult result = GlobalTrainer.train(
        task,
        trainingOptions(request, task),
        budget.child(options.timeout()),
        this::show,
        checkpoints(request, task));
    count(result.statistics());
    certify(
        request,
        new Certificate.Optimum(
            tools, task, result.weights(), result.loss(), result.lowerBound(), result.proof()));
    Optional<Bounds> bounds = Optional.of(new Bounds(result.loss(), result.lowerBound()));
    if (result instanceof TrainingResult.Bounded bounded) {
      notes.add("ended early: " + bounded.reason().word());
      return new Found(TrainingReport.Outcome.BOUNDED, bounds, Optional.of(result.weights()));
    }
    return new Found(TrainingReport.Outcome.OPTIMAL, bounds, Optional.of(result.weights()));
  }

  private TrainingOptions trainingOptions(TrainingRequest request, TrainingTask task)
      throws RequestException {
    TrainingOptions fresh =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), options.seed(), Optional.empty());
    if (request.resumed().isEmpty()) {
      return fresh;
    }
    Path file = request.resumed().get();
    Diagnosed<CertificateJson.Sealed> read = CertificateFiles.read(file);
    if (read instanceof Diagnosed.Fine<CertificateJson.Sealed> fine
        && fine.value().certificate() instanceof Certificate.Optimum earlier
        && earlier.task().equals(task)) {
      return fresh.resuming(earlier.weights(), earlier.proof());
    }
    throw new RequestException(
        "'" + file + "' is not of this task",
        "resume from the certificate that the same call wrote, with the same data");
  }

  /** Beside what is proved already, the certificate of a checkpoint claims no more than zero. */
  private Checkpoints checkpoints(TrainingRequest request, TrainingTask task) {
    if (options.certificates().isEmpty()) {
      return Checkpoints.NONE;
    }
    return new Checkpoints(checkpoints, state -> {
      Certificate certificate = new Certificate.Optimum(
          tools, task, state.weights(), task.lossOf(state.weights()), Rational.ZERO, state.proof());
      try {
        CertificateFiles.write(certificateFile(request), certificate);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private Path certificateFile(TrainingRequest request) {
    String stem = request.data().getFileName().toString().replaceFirst("\\..*$", "");
    return options.certificates().orElseThrow().resolve(stem + "-train.json");
  }

  private void show(TrainingProgress now) {
    progress.accept(String.format(
        Locale.ROOT,
        "loss %.6g, proved bound %.6g, gap %.3g; %d pieces, %d open",
        now.incumbent(),
        now.bound(),
        now.gap(),
        now.pieces(),
        now.open()));
  }

  private void count(TrainingStatistics statistics) {
    counts.put("pieces", statistics.pieces());
    counts.put("pruned by a bound", statistics.prunedByBound());
    counts.put("pruned as empty", statistics.prunedAsEmpty());
    counts.put("pruned by order", statistics.prunedByOrder());
    counts.put("open", statistics.open());
  }

  private void certify(TrainingRequest request, Training problem, Outcome outcome)
      throws IOException {
    certify(request, new Certificate.Decision(tools, Route.direct(problem), outcome));
  }

  private void certify(TrainingRequest request, Certificate certificate) throws IOException {
    if (options.certificates().isPresent()) {
      Path file = certificateFile(request);
      CertificateFiles.write(file, certificate);
      written.put("certificate", file.toString());
    }
  }

  static void writeWeights(Path file, int dimension, Weights weights) throws IOException {
    Training shape = new Training(Math.max(1, weights.units().size()), dimension, List.of());
    Loader.write(file, JsonText.render(WitnessJson.write(shape, weights)));
  }
}
