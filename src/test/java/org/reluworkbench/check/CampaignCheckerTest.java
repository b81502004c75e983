package org.reluworkbench.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignPlan;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Enumeration;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;

class CampaignCheckerTest {

  private static CampaignPlan plan(String text) {
    return ((Entity.Campaign) Checking.specification(text).entities().get(0)).plan();
  }

  private static List<String> recipes(String text) {
    return plan(text).instances().stream()
        .map(instance -> instance.recipe().parameterText()
            + instance.recipe().seed().map(seed -> " #" + seed).orElse(""))
        .toList();
  }

  @Test
  void aRangeHasItsEndsAndItsStep() {
    assertThat(recipes("campaign c { uniform 2-sat variables 5..7 ratio 3; engines own; }"))
        .containsExactly(
            "ratio=3 variables=5 #1", "ratio=3 variables=6 #1", "ratio=3 variables=7 #1");
    assertThat(recipes(
            "campaign c { planted 3-nae variables 5 ratio 3.5..4.5 step 1/2, 9; engines own; }"))
        .containsExactly(
            "ratio=3.5 variables=5 #1",
            "ratio=4 variables=5 #1",
            "ratio=4.5 variables=5 #1",
            "ratio=9 variables=5 #1");
    assertThat(recipes("campaign c { waerden numbers 1..10 step 4 length 3; engines own; }"))
        .containsExactly("length=3 numbers=1", "length=3 numbers=5", "length=3 numbers=9");
  }

  @Test
  void everyCombinationIsAnInstanceOnce() {
    String text =
        "campaign c { splittings elements 5, 6 sets 2..3 seeds 1..2, 2 members 2; engines own; }";
    assertThat(recipes(text))
        .hasSize(8)
        .doesNotHaveDuplicates()
        .contains("elements=6 members=2 sets=3 #2");
  }

  @Test
  void limitsAndEnginesAreAsWritten() {
    CampaignPlan plan =
        plan("campaign sweep { steiner elements 7; schur numbers 4 with z3-lra, own;"
            + " engines sat4j, z3-points; limit 1.5 min; memory 2 GiB; work 1000; }");
    assertThat(plan.name()).isEqualTo("sweep");
    assertThat(plan.limits()).isEqualTo(new Limits(Duration.ofSeconds(90), 2048, 1000));
    assertThat(plan.tasks())
        .extracting(CampaignTask::engine)
        .containsExactly(
            CampaignEngine.SAT4J,
            CampaignEngine.Z3_POINTS,
            CampaignEngine.Z3_LRA,
            CampaignEngine.OWN);
    assertThat(plan.instances().get(1).recipe())
        .isEqualTo(new Recipe.Generated(
            "schur", Map.of("numbers", Rational.of(4), "colours", Rational.TWO), Optional.empty()));
    assertThat(plan("campaign c { steiner elements 7; engines own; }").limits())
        .isEqualTo(Limits.USUAL);
  }

  @Test
  void theLaboratoryComesInPiecesForEnginesOfTraining() {
    CampaignPlan plan = plan("campaign lab { laboratory formula-to-cnf pieces 2 with own;"
        + " laboratory chain variables 2 pieces 3 seed 7; engines sat4j, own, z3-lra; }");
    // Of the chain, only CNFs have variables; Sat4j decides no training.
    assertThat(plan.tasks()).hasSize(3 + 2 * 4);
    assertThat(plan.instances().get(3).recipe())
        .isEqualTo(new Recipe.Laboratory(
            new Enumeration(
                "chain", ProblemKind.CNF, Map.of(Measure.VARIABLES, 2, Measure.CLAUSES, 3)),
            1,
            3,
            7));
    assertThat(plan.tasks().get(0).recipe().parameterText())
        .isEqualTo("formula-to-cnf: formula with variables <= 4, operators <= 8: 1/2");
  }

  @Test
  void mistakesInPiecesAreTold() {
    assertThat(Checking.mistakes("campaign lab { laboratory chian; engines own; }"))
        .singleElement()
        .asString()
        .contains("'chian' is no rule of the laboratory");
    assertThat(Checking.mistakes(
            "campaign lab { laboratory chain pieces 0 seed 1, 2 seed 3 planes 2 points 3;"
                + " engines own; }"))
        .hasSize(5);
  }

  @Test
  void theWordsOfCampaignsAreNamesElsewhere() {
    assertThat(Checking.mistakes("cnf limit { (laboratory | engines | memory) & (!work | step) }"
            + " expect limit satisfiable;"))
        .isEmpty();
  }

  @Test
  void thePlanOfTheRepositoryHasTwoThousandTasks() throws Exception {
    CampaignPlan plan = plan(Files.readString(Path.of("instances/campaign/sweep.relu")));
    assertThat(plan.tasks()).hasSize(2000);
    assertThat(plan.tasks().stream().map(CampaignTask::id)).doesNotHaveDuplicates();
  }

  @Test
  void aCampaignThatIsCutOffIsOneMistake() {
    assertThat(Checking.mistakes("campaign c { uniform 3-sat variables ; engines own; }"))
        .singleElement()
        .asString()
        .contains("expected a number");
    assertThat(Checking.mistakes("campaign c { engines own z3-lra; steiner elements 7; }"))
        .singleElement()
        .asString()
        .contains("expected");
  }
}
