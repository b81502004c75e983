package org.reluworkbench.workbench.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.PieceTotal;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.report.TrainingReport;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.train.GlobalTrainer;
import org.reluworkbench.train.TrainingResult;
import org.reluworkbench.workbench.campaign.CampaignFolder;
import org.reluworkbench.workbench.campaign.CampaignProgress;
import org.reluworkbench.workbench.campaign.CampaignRun;
import org.reluworkbench.workbench.campaign.CampaignRunner;
import org.reluworkbench.workbench.campaign.TaskExecution;
import org.reluworkbench.workbench.file.CertificateFiles;
import org.reluworkbench.workbench.file.RequestException;
import org.reluworkbench.workbench.training.TrainingRequest.Aim;

class TrainingCampaignTest {

  private static final String ROWS = "a,b,y\n" + "0,0,1\n1,0,0\n2,1,1\n0,2,0\n1,2,1\n2,2,0\n"
      + "3,1,0\n3,3,1\n0,3,1\n1,3,0\n2,0,1\n";

  @TempDir
  private Path temporary;

  /** Works in this process; gives up before a task, and has one crash, as a test wants it. */
  private record InProcess(
      List<CampaignTask> tasks,
      CampaignFolder folder,
      int most,
      String crashes,
      boolean[] cancelled)
      implements CampaignRunner {

    @Override
    public ResultTable run() throws IOException {
      CampaignRun run = new CampaignRun(tasks, folder, progress -> {});
      int done = 0;
      for (CampaignTask task : run.open()) {
        if (done++ == most) {
          cancelled[0] = true;
          return run.table();
        }
        run.finished(
            task.recipe().parameterText().endsWith(crashes)
                ? new TaskExecution.Executed(
                    TaskExecution.undecided(task, "crash"), Optional.empty())
                : TaskExecution.execute(task));
      }
      folder.writeResults(run.table());
      return run.table();
    }

    @Override
    public void cancel() {
      cancelled[0] = true;
    }

    @Override
    public boolean isCancelled() {
      return cancelled[0];
    }

    @Override
    public int found() {
      return 0;
    }
  }

  private Path data() throws IOException {
    return Files.writeString(temporary.resolve("d.csv"), ROWS);
  }

  private TrainingReport run(Loss loss, Path folder, int most, String crashes) throws Exception {
    TrainingRequest request = request(new Aim.Least(1, loss));
    return new TrainingCampaign(
            settings(),
            (List<CampaignTask> tasks, CampaignFolder open, Consumer<CampaignProgress> listener) ->
                new InProcess(tasks, open, most, crashes, new boolean[1]),
            line -> {})
        .run(request, folder)
        .toOptional()
        .orElseThrow();
  }

  private static TrainingCampaign.Settings settings() {
    return new TrainingCampaign.Settings(
        Map.of("relu", "0"), 2, new Limits(Duration.ofMinutes(5), 256, 0), 1);
  }

  private TrainingRequest request(Aim aim) throws IOException {
    return new TrainingRequest(
        data(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        aim,
        Optional.empty(),
        Optional.empty());
  }

  private static Certificate.Optimum verified(Path folder) {
    Certificate.Optimum certificate =
        (Certificate.Optimum) CertificateFiles.read(folder.resolve("optimum.json.gz"))
            .toOptional()
            .orElseThrow()
            .certificate();
    assertThat(CertificateChecker.check(certificate)).noneMatch(Finding.Rejected.class::isInstance);
    return certificate;
  }

  private static PieceTotal total(Path folder) {
    return PieceTotal.of(new ResultTable(rows(folder))).get(0);
  }

  private static List<ResultRow> rows(Path folder) {
    return TextFile.read(folder.resolve("results.jsonl"))
        .then(ResultTable::read)
        .toOptional()
        .orElseThrow()
        .rows()
        .stream()
        .map(ResultRow::timeless)
        .toList();
  }

  @Test
  void piecesComeToTheOptimumWithOneCertificateOfTheWhole() throws Exception {
    for (Loss loss : List.of(Loss.ABSOLUTE, Loss.MAXIMUM)) {
      Path folder = temporary.resolve(loss.word());
      TrainingReport report = run(loss, folder, Integer.MAX_VALUE, "none");
      Certificate.Optimum certificate = verified(folder);
      TrainingResult whole =
          GlobalTrainer.train(certificate.task(), Budget.unlimited(), progress -> {});
      assertThat(report.outcome()).isEqualTo(TrainingReport.Outcome.OPTIMAL);
      assertThat(certificate.loss()).isEqualTo(whole.loss());
      assertThat(total(folder).verdict()).isEqualTo(ResultRow.Answer.HOLDS);
      assertThat(total(folder).detail()).isEqualTo("loss " + whole.loss() + " is the least");
      assertThat(certificate.lowerBound()).isEqualTo(whole.lowerBound()).isEqualTo(whole.loss());
    }
    assertThat(rows(temporary.resolve("l1"))).hasSizeGreaterThan(2);
  }

  @Test
  void aSearchThatIsInterruptedComesToTheSameRows() throws Exception {
    Path undisturbed = temporary.resolve("one");
    run(Loss.ABSOLUTE, undisturbed, Integer.MAX_VALUE, "none");
    Path folder = temporary.resolve("two");
    int runs = 1;
    TrainingReport report = run(Loss.ABSOLUTE, folder, 1, "none");
    assertThat(report.outcome()).isEqualTo(TrainingReport.Outcome.BOUNDED);
    assertThat(report.notes()).containsExactly("interrupted; the same command goes on");
    while (report.outcome() != TrainingReport.Outcome.OPTIMAL) {
      report = run(Loss.ABSOLUTE, folder, 1, "none");
      assertThat(++runs).isLessThan(100);
    }
    assertThat(rows(folder)).isEqualTo(rows(undisturbed));
    assertThat(verified(folder)).isEqualTo(verified(undisturbed));
  }

  @Test
  void aPieceThatCrashesIsNamedAndLeavesTheWholeUndecided() throws Exception {
    Path folder = temporary.resolve("crash");
    TrainingReport report = run(Loss.ABSOLUTE, folder, Integer.MAX_VALUE, "round 1, piece 2");
    assertThat(report.outcome()).isEqualTo(TrainingReport.Outcome.BOUNDED);
    assertThat(report.notes()).containsExactly("undecided: round 1, piece 2: crash");
    assertThat(total(folder).verdict()).isEqualTo(ResultRow.Answer.UNDECIDED);
    assertThat(total(folder).detail()).endsWith("; round 1, piece 2: crash");
    Certificate.Optimum certificate = verified(folder);
    assertThat(certificate.lowerBound()).isLessThan(certificate.loss());
    assertThat(certificate.loss()).isGreaterThanOrEqualTo(Rational.ZERO);
  }

  @Test
  void aFolderIsForOneSearch() throws Exception {
    Path folder = temporary.resolve("one");
    run(Loss.MAXIMUM, folder, Integer.MAX_VALUE, "none");
    assertThatThrownBy(() -> run(Loss.ABSOLUTE, folder, Integer.MAX_VALUE, "none"))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("another plan");
  }

  @Test
  void whatIsNoSearchByPiecesIsRefused() {
    for (Aim aim : List.of(new Aim.Zero(1), new Aim.Least(1, Loss.MISFITS))) {
      TrainingCampaign campaign = new TrainingCampaign(
          settings(),
          (tasks, open, listener) -> {
            throw new IllegalStateException("nothing to run");
          },
          line -> {});
      assertThatThrownBy(() -> campaign.run(request(aim), temporary.resolve("none")))
          .isInstanceOf(RequestException.class);
    }
  }

  @Test
  void aTaskOfASearchTravelsAsText() throws Exception {
    Path folder = temporary.resolve("text");
    run(Loss.ABSOLUTE, folder, Integer.MAX_VALUE, "none");
    List<String> lines = Files.readAllLines(folder.resolve("tasks.jsonl"));
    for (String line : lines) {
      assertThat(CampaignTask.ofJson(line).json()).isEqualTo(line);
    }
    Recipe.Search last =
        (Recipe.Search) CampaignTask.ofJson(lines.get(lines.size() - 1)).recipe();
    assertThat(last.search().best()).isPresent();
    assertThat(last.search().open()).isNotEmpty();
  }
}
