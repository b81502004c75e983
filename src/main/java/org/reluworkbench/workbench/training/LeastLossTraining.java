package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Dataset;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.report.TrainingReport.Bounds;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.train.Checkpoints;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingOptions;
import org.reluworkbench.train.TrainingProgress;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.train.TrainingStatistics;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;

/** Looks for the weights of least loss, with checkpoints, and where asked goes on from one. */
final class LeastLossTraining {

  private final long seed;
  private final Optional<Path> resumed;
  private final Duration checkpoints;
  private final TrainingFiles files;
  private final TrainingJournal journal;

  /**
   * A search that has not begun.
   *
   * @param seed of the local search for a first network
   * @param resumed the certificate to go on from
   * @param checkpoints the time from one to the next
   */
  LeastLossTraining(
      long seed,
      Optional<Path> resumed,
      Duration checkpoints,
      TrainingFiles files,
      TrainingJournal journal) {
    this.seed = seed;
    this.resumed = resumed;
    this.checkpoints = checkpoints;
    this.files = files;
    this.journal = journal;
  }

  /**
   * The task of these rows.
   *
   * @throws RequestException if it has more units than can be trained
   */
  static TrainingTask task(Table table, Aim.Least aim) throws RequestException {
    if (aim.units() > TrainingTask.MOST_UNITS) {
      throw new RequestException(
          aim.units() + " units are too many to train",
          "at most " + TrainingTask.MOST_UNITS + "; --overparameterised takes as many as needed");
    }
    Dataset data = table.toDataset();
    return TrainingTask.of(aim.units(), data.dimension(), data.examples(), aim.loss());
  }

  /**
   * The optimum, or the best of the time with its bound; either with its certificate.
   *
   * @throws RequestException if the certificate to go on from is of another task
   */
  Found train(TrainingTask task, Budget budget) throws RequestException, IOException {
    journal.count("distinct examples", task.size());
    TrainingResult result =
        GlobalTrainer.train(task, options(task), budget, this::show, checkpoints(task));
    count(result.statistics());
    files.certify(new Certificate.Optimum(
        files.tools(), task, result.weights(), result.loss(), result.lowerBound(), result.proof()));
    Optional<Bounds> bounds = Optional.of(new Bounds(result.loss(), result.lowerBound()));
    if (result instanceof TrainingResult.Bounded bounded) {
      journal.note("ended early: "
          + (bounded.reason() == Verdict.Reason.BUDGET
              ? "the proofs of the open pieces would fill the memory; -Xmx gives Java more"
              : bounded.reason().word()));
      return new Found(TrainingReport.Outcome.BOUNDED, bounds, Optional.of(result.weights()));
    }
    return new Found(TrainingReport.Outcome.OPTIMAL, bounds, Optional.of(result.weights()));
  }

  private TrainingOptions options(TrainingTask task) throws RequestException {
    TrainingOptions fresh =
        new TrainingOptions(TrainingOptions.DEFAULT.starts(), seed, Optional.empty());
    if (resumed.isEmpty()) {
      return fresh;
    }
    Path file = resumed.get();
    Diagnosed<CertificateJson.Sealed> read = CertificateFiles.read(file);
    if (read instanceof Diagnosed.Fine<CertificateJson.Sealed> fine
        && fine.value().certificate() instanceof Certificate.Optimum earlier
        && earlier.task().equals(task)) {
      return fresh.resuming(earlier.weights(), earlier.proof());
    }
    if (!(read instanceof Diagnosed.Fine<?>)) {
      throw new RequestException(
          "'" + file + "' can't be gone on from: " + read.diagnostics().get(0).message(),
          "resume from the certificate that the same call wrote");
    }
    throw new RequestException(
        "'" + file + "' is not of this task",
        "resume from the certificate that the same call wrote, with the same data");
  }

  /** Beside what is proved already, the certificate of a checkpoint claims no more than zero. */
  private Checkpoints checkpoints(TrainingTask task) {
    if (!files.hasCertificate()) {
      return Checkpoints.NONE;
    }
    return new Checkpoints(checkpoints, state -> {
      Certificate certificate = new Certificate.Optimum(
          files.tools(),
          task,
          state.weights(),
          task.lossOf(state.weights()),
          Rational.ZERO,
          state.proof());
      try {
        files.certify(certificate);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }

  private void show(TrainingProgress now) {
    journal.tell(String.format(
        Locale.ROOT,
        "loss %.6g, proved bound %.6g, gap %.3g; %d pieces, %d open",
        now.incumbent(),
        now.bound(),
        now.gap(),
        now.pieces(),
        now.open()));
  }

  private void count(TrainingStatistics statistics) {
    journal.count("pieces", statistics.pieces());
    journal.count("pruned by a bound", statistics.prunedByBound());
    journal.count("pruned as empty", statistics.prunedAsEmpty());
    journal.count("pruned by order", statistics.prunedByOrder());
    journal.count("open", statistics.open());
  }
}
