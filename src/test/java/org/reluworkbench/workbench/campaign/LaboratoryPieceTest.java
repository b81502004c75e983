package org.reluworkbench.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Enumeration;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.PieceTotal;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.experiment.Experiment;
import org.reluworkbench.workbench.experiment.Experimenting;
import org.reluworkbench.workbench.file.Loader;

class LaboratoryPieceTest {

  private static final int PIECES = 3;

  private static final Map<Measure, Integer> SMALL =
      Map.of(Measure.VARIABLES, 2, Measure.CLAUSES, 2);

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(60), 128, 0);

  @TempDir
  private Path temporary;

  private static List<CampaignTask> tasks(String rule) {
    Enumeration enumeration = new Enumeration(rule, ProblemKind.CNF, SMALL);
    return Recipe.Laboratory.of(enumeration, PIECES, 1).stream()
        .map(recipe -> new CampaignTask(recipe, CampaignEngine.OWN, LIMITS))
        .toList();
  }

  private static ResultTable inProcess(String rule) {
    return new ResultTable(
        tasks(rule).stream().map(task -> TaskExecution.execute(task).row()).toList());
  }

  private ResultTable run(List<CampaignTask> tasks, Path folder, List<String> options)
      throws Exception {
    List<String> all = new ArrayList<>(options);
    all.add("-XX:TieredStopAtLevel=1");
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      return new LocalRunner(tasks, open, 1, all, Duration.ofSeconds(1), progress -> {}).run();
    }
  }

  @Test
  void piecesComeToWhatTheLaboratorySaysOfTheWhole() throws Exception {
    Experiment whole = Experiment.of(
            Optional.of("cnf-to-nae"), Map.of("variables", 2, "clauses", 2))
        .get(0);
    String detail = new Experimenting(
            Engine.OWN, new Experimenting.Settings(300, 1, Duration.ofSeconds(60), 1))
        .run(whole, temporary, counts -> {})
        .detail();
    List<PieceTotal> totals = PieceTotal.of(inProcess("cnf-to-nae"));
    assertThat(totals)
        .extracting(PieceTotal::verdict, PieceTotal::engine)
        .containsExactly(org.assertj.core.api.Assertions.tuple(Answer.HOLDS, "own"));
    assertThat(detail).isEqualTo(totals.get(0).detail() + ", seed 1");
  }

  @Test
  void aWrongRuleIsRefutedWithItsShrunkInstanceWhichIsWrittenDown() throws Exception {
    Path folder = temporary.resolve("wrong");
    ResultTable table = run(tasks("flip-forgotten"), folder, List.of());
    PieceTotal total = PieceTotal.of(table).get(0);
    assertThat(total.verdict()).isEqualTo(Answer.REFUTED);
    assertThat(total.detail()).contains("cnf failing { (x1) }");
    try (var files = Files.list(folder.resolve("regressions"))) {
      List<Path> written = files.toList();
      assertThat(written).isNotEmpty();
      for (Path file : written) {
        assertThat(Loader.load(file).diagnostics()).isEmpty();
      }
    }
  }

  @Test
  void aPieceWhoseWorkerDiesIsUndecidedByNameAndSoIsTheTotal() throws Exception {
    List<CampaignTask> tasks = tasks("cnf-to-nae");
    ResultTable table = run(
        tasks,
        temporary.resolve("memory"),
        List.of("-D" + Fault.PROPERTY + "=MEMORY " + tasks.get(2).id()));
    List<ResultRow> sound = inProcess("cnf-to-nae").rows();
    for (int i = 0; i <= PIECES; i++) {
      if (i != 2) {
        assertThat(table.rows().get(i).timeless().withAgreement(Optional.empty()))
            .isEqualTo(sound.get(i).timeless());
      }
    }
    PieceTotal total = PieceTotal.of(table).get(0);
    assertThat(total.verdict()).isEqualTo(Answer.UNDECIDED);
    assertThat(total.detail()).isEqualTo("of 3 pieces and the random ones: 3 memory");
  }

  @Test
  void piecesGoOnBehindATornLineAndAMissingPieceLeavesTheTotalOpen() throws Exception {
    List<CampaignTask> tasks = tasks("cnf-to-nae");
    Path folder = temporary.resolve("torn");
    ResultTable some = run(tasks.subList(0, 2), folder, List.of());
    assertThat(PieceTotal.of(some).get(0).detail()).endsWith("random missing, 3 missing");
    Path log = folder.resolve("rows.jsonl");
    String before = Files.readString(log);
    Files.writeString(log, before + "{\"task\":\"");
    ResultTable all = run(tasks, folder, List.of());
    assertThat(Files.readString(log)).startsWith(before);
    assertThat(all.rows()).extracting(ResultRow::task).doesNotHaveDuplicates().hasSize(PIECES + 1);
    assertThat(PieceTotal.of(all)).isEqualTo(PieceTotal.of(inProcess("cnf-to-nae")));
  }

  @Test
  void instancesWithoutEndAreNoPieces() {
    Enumeration points = Enumeration.named("points-to-training").get(0);
    ResultRow row = TaskExecution.execute(
            new CampaignTask(new Recipe.Laboratory(points, 1, 2, 1), CampaignEngine.OWN, LIMITS))
        .row();
    assertThat(row.reason()).contains("not-exhaustive");
  }

  @Test
  void aTaskOfAPieceTravelsAsText() {
    for (CampaignTask task : tasks("chain")) {
      assertThat(CampaignTask.ofJson(task.json())).isEqualTo(task);
    }
  }
}
