package org.reluworkbench.workbench.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.interchange.CsvTables;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Table;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.ProvedBound;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.report.TrainingReport.Bounds;
import org.reluworkbench.workbench.campaign.CampaignFolder;
import org.reluworkbench.workbench.campaign.CampaignProgress;
import org.reluworkbench.workbench.campaign.CampaignRunner;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;

/**
 * The search for the least loss as a campaign in rounds: the tasks of a round search pieces of the
 * space of weights, and those of the next are told the best weights of all. What they have proved is
 * put together to one certificate.
 */
public final class TrainingCampaign {

  private static final String CERTIFICATE = "optimum.json.gz";

  private final Settings settings;
  private final Runners runners;
  private final Consumer<String> progress;
  private volatile boolean cancelled;
  private volatile Optional<CampaignRunner> current = Optional.empty();

  /**
   * How to search.
   *
   * @param tools the versions that certificates name
   * @param pieces how many tasks a round has at most
   * @param limits of a task
   * @param seed of the local search in the first round
   */
  public record Settings(Map<String, String> tools, int pieces, Limits limits, long seed) {

    public Settings {
      tools = Map.copyOf(tools);
      Objects.requireNonNull(limits);
      if (pieces < 1) {
        throw new IllegalArgumentException("no pieces");
      }
    }
  }

  /** Has tasks worked at, wherever that is. */
  @FunctionalInterface
  public interface Runners {
    /**
     * A run of tasks that has not started.
     *
     * @throws RequestException if there is no such place
     * @throws IOException if it cannot be reached
     */
    CampaignRunner of(
        List<CampaignTask> tasks, CampaignFolder folder, Consumer<CampaignProgress> listener)
        throws RequestException, IOException;
  }

  public TrainingCampaign(Settings settings, Runners runners, Consumer<String> progress) {
    this.settings = settings;
    this.runners = runners;
    this.progress = progress;
  }

  /** Ends the work soon; what is finished is kept for the next run. */
  public void cancel() {
    cancelled = true;
    current.ifPresent(CampaignRunner::cancel);
  }

  /**
   * Searches, or goes on with a search that was interrupted, in a folder.
   *
   * @throws RequestException if the request makes no sense, or the folder is that of another search
   * @throws IOException if the folder cannot be read or written
   */
  public Diagnosed<TrainingReport> run(TrainingRequest request, Path folder)
      throws RequestException, IOException {
    long begun = System.nanoTime();
    if (!(request.aim() instanceof Aim.Least least) || least.loss() == Loss.MISFITS) {
      throw new RequestException(
          "only the search for the least l1, l2 or linf loss goes in pieces",
          "--loss l1; the other aims are quick, or one task: leave --campaign out");
    }
    Diagnosed<Table> data = CsvTables.read(request.data(), request.selection());
    if (!(data instanceof Diagnosed.Fine<Table> fine)) {
      return Diagnosed.faulty(data.diagnostics());
    }
    TrainingTask task = LeastLossTraining.task(fine.value(), least);
    TrainingRounds rounds = new TrainingRounds(
        task, request.data().getFileName().toString(), settings.pieces(), settings.seed());
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      search(rounds, open);
      Certificate.Optimum certificate = certificate(task, rounds);
      Path file = open.path().resolve(CERTIFICATE);
      CertificateFiles.write(file, certificate);
      Map<String, String> written = new LinkedHashMap<>(Map.of("certificate", file.toString()));
      if (request.weights().isPresent()) {
        TrainingFiles.write(request.weights().get(), task.dimension(), certificate.weights());
        written.put("weights", request.weights().get().toString());
      }
      long millis = (System.nanoTime() - begun) / 1_000_000;
      return Diagnosed.fine(report(request, rounds, certificate, millis, written));
    }
  }

  private void search(TrainingRounds rounds, CampaignFolder folder)
      throws IOException, RequestException {
    while (!rounds.isOver() && !cancelled) {
      List<CampaignTask> tasks = rounds.begin(settings.limits());
      folder.beginRound(tasks);
      CampaignRunner runner = runners.of(
          tasks,
          folder,
          done -> progress.accept(rounds.line() + ", tasks " + done.finished() + "/" + done.all()));
      current = Optional.of(runner);
      if (cancelled) {
        return;
      }
      progress.accept(rounds.line());
      ResultTable table = runner.run();
      if (runner.isCancelled()) {
        cancelled = true;
      } else {
        rounds.finish(table, folder.certificates());
      }
    }
  }

  private Certificate.Optimum certificate(TrainingTask task, TrainingRounds rounds) {
    Rational loss = task.lossOf(rounds.weights());
    Rational bound =
        rounds.isOptimal() ? loss : ProvedBound.of(task, rounds.proof()).min(loss);
    return new Certificate.Optimum(
        settings.tools(), task, rounds.weights(), loss, bound, rounds.proof());
  }

  private TrainingReport report(
      TrainingRequest request,
      TrainingRounds rounds,
      Certificate.Optimum certificate,
      long millis,
      Map<String, String> written) {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("distinct examples", (long) certificate.task().size());
    counts.put("rounds", (long) rounds.rounds());
    counts.put("tasks", (long) rounds.tasks());
    counts.put("leaves", rounds.proof().leaves());
    return new TrainingReport(
        request.data().toString(),
        NetworkTraining.task(request.aim()),
        rounds.isOptimal() ? TrainingReport.Outcome.OPTIMAL : TrainingReport.Outcome.BOUNDED,
        Optional.of(new Bounds(certificate.loss(), certificate.lowerBound())),
        Optional.of(certificate.weights()),
        rounds.isOver() ? rounds.lost() : List.of("interrupted; the same command goes on"),
        counts,
        millis,
        written);
  }
}
