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
import org.reluworkbench.campaign.Digest;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultRow.Agreement;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.solver.Budget;

class TaskExecutionTest {

  private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 256, 0);

  private static Recipe recipe(String family, Optional<Long> seed, Object... parameters) {
    Map<String, Rational> values = new java.util.TreeMap<>();
    for (int i = 0; i < parameters.length; i += 2) {
      values.put((String) parameters[i], Rational.parse(parameters[i + 1].toString()));
    }
    return new Recipe.Generated(family, values, seed);
  }

  private static ResultRow row(Recipe recipe, CampaignEngine engine) {
    return TaskExecution.execute(new CampaignTask(recipe, engine, LIMITS)).row();
  }

  @Test
  void allEnginesDecideASmallInstanceAlikeAndItsRowSaysItsSizes() {
    Recipe recipe = recipe("uniform 3-sat", Optional.of(1L), "variables", 5, "ratio", "1.5");
    List<ResultRow> rows = new ArrayList<>();
    for (CampaignEngine engine : CampaignEngine.values()) {
      rows.add(row(recipe, engine));
    }
    ResultTable table = new ResultTable(rows).withAgreement();
    assertThat(table.rows())
        .extracting(ResultRow::agreement)
        .containsOnly(Optional.of(Agreement.AGREES));
    ResultRow own = table.rows().get(CampaignEngine.OWN.ordinal());
    assertThat(own.size()).contains(5L);
    assertThat(own.ratio()).contains(Rational.parse("1.5"));
    assertThat(own.points()).contains(3L * 5 + 7 + 7);
    assertThat(own.dimension()).contains(13L);
    assertThat(own.checked()).contains(Checked.VERIFIED);
  }

  @Test
  void twoExecutionsYieldTheSameRowAndTheSameCertificate() {
    CampaignTask task = new CampaignTask(
        recipe("splittings", Optional.of(3L), "elements", 7, "sets", 8, "members", 3),
        CampaignEngine.Z3_CORNER,
        LIMITS);
    TaskExecution.Executed first = TaskExecution.execute(task);
    TaskExecution.Executed second = TaskExecution.execute(task);
    assertThat(second.row().timeless()).isEqualTo(first.row().timeless());
    assertThat(second.certificate()).isEqualTo(first.certificate()).isPresent();
  }

  @Test
  void aTheoremIsExpectedAndMet() {
    ResultRow fano = row(recipe("steiner", Optional.empty(), "elements", 7), CampaignEngine.OWN);
    assertThat(fano.expected()).contains(Answer.UNSATISFIABLE);
    assertThat(fano.verdict()).isEqualTo(Answer.UNSATISFIABLE);
    assertThat(fano.ratio()).contains(Rational.ONE);
  }

  @Test
  void aLimitOfWorkStopsZ3AtTheSamePlaceEveryTime() {
    CampaignTask task = new CampaignTask(
        recipe("uniform 3-sat", Optional.of(1L), "variables", 20, "ratio", 4),
        CampaignEngine.Z3_NRA,
        new Limits(Duration.ofMinutes(1), 512, 20_000));
    assertThat(TaskExecution.execute(task).row().reason()).contains("budget");
  }

  @Test
  void timeAndCancellationAreNamed() {
    CampaignTask task = new CampaignTask(
        recipe("uniform 3-sat", Optional.of(1L), "variables", 30, "ratio", 4),
        CampaignEngine.Z3_NRA,
        new Limits(Duration.ofMillis(50), 512, 0));
    List<ResultRow> begun = new ArrayList<>();
    ResultRow row = TaskExecution.execute(task, Budget.unlimited(), begun::add).row();
    assertThat(row.reason()).contains("time-out");
    assertThat(begun)
        .singleElement()
        .isEqualTo(withReason(row, Reasons.UNAVAILABLE).timeless());
    Budget cancelled = Budget.unlimited();
    cancelled.cancel();
    assertThat(TaskExecution.execute(task, cancelled, begun::add).row().reason())
        .contains("interrupted");
  }

  private static ResultRow withReason(ResultRow row, String reason) {
    Map<String, String> cells = row.cells();
    cells.put("reason", reason);
    return ResultRow.ofCells(cells);
  }

  @Test
  void aFileThatWasAlteredIsRefused(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("small.cnf");
    Files.writeString(file, "p cnf 2 2\n1 2 0\n-1 -2 0\n");
    Recipe recipe = new Recipe.Read(file.toString(), Digest.of(Files.readAllBytes(file)), "small");
    ResultRow row = row(recipe, CampaignEngine.OWN);
    assertThat(row.verdict()).isEqualTo(Answer.SATISFIABLE);
    assertThat(row.ratio()).contains(Rational.ONE);
    Files.writeString(file, "p cnf 2 1\n1 2 0\n");
    assertThat(row(recipe, CampaignEngine.OWN).reason()).contains(Reasons.UNAVAILABLE);
  }
}
