package org.reluworkbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reluworkbench.campaign.ResultRow.Agreement;
import org.reluworkbench.campaign.ResultRow.Answer;
import org.reluworkbench.campaign.ResultRow.Checked;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.numeric.Rational;

class ResultTableTest {

  private static final Recipe RECIPE = new Recipe.Generated(
      "3-sat",
      Map.of("variables", Rational.of(20), "ratio", Rational.parse("4.26")),
      Optional.of(7L));

  private static ResultRow row(CampaignEngine engine, Answer answer) {
    CampaignTask task = new CampaignTask(RECIPE, engine, Limits.USUAL);
    boolean decided = answer != Answer.UNDECIDED;
    return new ResultRow(
        task.id(),
        RECIPE.family(),
        RECIPE.parameterText(),
        RECIPE.seed(),
        Optional.of(20L),
        Optional.of(Rational.of(85, 20)),
        Optional.of(152L),
        Optional.empty(),
        engine.word(),
        answer,
        decided ? Optional.empty() : Optional.of("crash, \"odd\""),
        Optional.empty(),
        Optional.empty(),
        decided ? Optional.of("ab".repeat(32)) : Optional.empty(),
        decided ? Optional.of(Checked.VERIFIED) : Optional.empty(),
        Optional.empty(),
        12,
        3,
        decided ? 1 : 2);
  }

  @Test
  void aTableReadsBackFromCsvAndFromJsonLines() {
    ResultTable table = new ResultTable(List.of(
            row(CampaignEngine.OWN, Answer.SATISFIABLE),
            row(CampaignEngine.Z3_LRA, Answer.UNDECIDED)))
        .withAgreement();
    assertThat(ResultTable.read(Source.of("r.csv", table.csv())).toOptional()).contains(table);
    assertThat(ResultTable.read(Source.of("r.jsonl", table.jsonLines())).toOptional())
        .contains(table);
    assertThat(table.csv()).contains("ratio=4.26 variables=20,7,20,4.25,152,,own,satisfiable");
  }

  @Test
  void aRowThatIsWrongIsDiagnosedAtItsLine() {
    String csv = new ResultTable(List.of(row(CampaignEngine.OWN, Answer.SATISFIABLE))).csv();
    String wrong = csv + csv.lines().skip(1).findFirst().orElseThrow().replace("152", "many");
    assertThat(ResultTable.read(Source.of("r.csv", wrong)).diagnostics())
        .singleElement()
        .satisfies(diagnostic -> assertThat(diagnostic.headline())
            .isEqualTo("r.csv:3:1: error[csv]: this is no row of a campaign:"
                + " 'many' is no value of the column 'points'"));
    assertThat(
            ResultTable.read(Source.of("r.jsonl", "{\"task\":\"x\"}\n{\"tas")).diagnostics())
        .hasSize(2);
  }

  @Test
  void rowsOfOneInstanceAgreeDisagreeOrStandAlone() {
    ResultRow yes = row(CampaignEngine.OWN, Answer.SATISFIABLE);
    ResultRow alsoYes = row(CampaignEngine.Z3_LRA, Answer.SATISFIABLE);
    ResultRow no = row(CampaignEngine.SAT4J, Answer.UNSATISFIABLE);
    ResultRow open = row(CampaignEngine.Z3_NRA, Answer.UNDECIDED);
    assertThat(agreements(yes, alsoYes, open))
        .containsExactly(
            Optional.of(Agreement.AGREES), Optional.of(Agreement.AGREES), Optional.empty());
    assertThat(agreements(yes, open)).first().isEqualTo(Optional.of(Agreement.ALONE));
    assertThat(agreements(yes, alsoYes, no)).containsOnly(Optional.of(Agreement.DISAGREES));
  }

  private static List<Optional<Agreement>> agreements(ResultRow... rows) {
    return new ResultTable(List.of(rows))
        .withAgreement().rows().stream().map(ResultRow::agreement).toList();
  }

  @Test
  void aTaskReadsBackAndItsNameIsThatOfItsContent() {
    CampaignTask generated = new CampaignTask(
        RECIPE, CampaignEngine.Z3_CORNER, new Limits(Duration.ofMillis(1500), 64, 1_000));
    CampaignTask read = new CampaignTask(
        new Recipe.Read("a/b c.cnf", "00", "b c"), CampaignEngine.SAT4J, Limits.USUAL);
    for (CampaignTask task : List.of(generated, read)) {
      assertThat(CampaignTask.ofJson(task.json())).isEqualTo(task);
      assertThat(task.json()).doesNotContain("\n");
    }
    assertThat(generated.id()).hasSize(24).isNotEqualTo(read.id());
    assertThat(generated.id())
        .isNotEqualTo(new CampaignTask(RECIPE, CampaignEngine.Z3_CORNER, Limits.USUAL).id());
  }

  @Test
  void tasksAreAskedOfTheEnginesThatFit() {
    CampaignPlan plan = new CampaignPlan(
        "p",
        List.of(
            new CampaignPlan.Planned(RECIPE, org.reluworkbench.problem.ProblemKind.CNF),
            new CampaignPlan.Planned(
                new Recipe.Generated("halfspaces", Map.of(), Optional.of(1L)),
                org.reluworkbench.problem.ProblemKind.POINTS)),
        List.of(CampaignEngine.SAT4J, CampaignEngine.OWN, CampaignEngine.Z3_POINTS),
        Limits.USUAL);
    assertThat(plan.tasks()).hasSize(5);
    ResultTable table = new ResultTable(List.of(
        row(CampaignEngine.OWN, Answer.SATISFIABLE),
        row(CampaignEngine.SAT4J, Answer.SATISFIABLE)));
    assertThat(table.inOrderOf(plan.tasks()).rows())
        .extracting(ResultRow::engine)
        .containsExactly("sat4j", "own");
  }
}
