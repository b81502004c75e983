package org.reluworkbench.workbench.campaign.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.workbench.campaign.CampaignFolder;
import org.reluworkbench.workbench.campaign.CampaignProgress;
import org.reluworkbench.workbench.campaign.CampaignRunner;
import org.reluworkbench.workbench.campaign.ClusterCampaign;
import org.reluworkbench.workbench.campaign.LocalRunner;
import org.reluworkbench.workbench.file.RequestException;

class SparkClusterTest {

  private static final int WORKERS = 2;

  @TempDir
  private Path temporary;

  private final List<CampaignProgress> heard = new ArrayList<>();

  private static List<CampaignTask> tasks() {
    List<CampaignTask> tasks = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      Recipe recipe = new Recipe.Generated(
          "splittings",
          Map.of("elements", Rational.of(4), "sets", Rational.of(3), "members", Rational.of(3)),
          Optional.of(seed));
      for (CampaignEngine engine : List.of(CampaignEngine.OWN, CampaignEngine.SAT4J)) {
        tasks.add(new CampaignTask(recipe, engine, new Limits(Duration.ofSeconds(60), 64, 0)));
      }
    }
    // The file is not there, on no machine.
    tasks.add(new CampaignTask(
        new Recipe.Read("none.cnf", "00", "none"), CampaignEngine.SAT4J, Limits.USUAL));
    return tasks;
  }

  private ResultTable spark(String master, List<CampaignTask> tasks, Path folder)
      throws IOException, RequestException {
    heard.clear();
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      CampaignRunner runner = new ClusterCampaign(master, tasks, open, heard::add);
      return runner.run();
    }
  }

  private ResultTable local(List<CampaignTask> tasks, Path folder)
      throws IOException, RequestException {
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      return new LocalRunner(tasks, open, WORKERS, List.of(), progress -> {}).run();
    }
  }

  private static List<ResultRow> timeless(ResultTable table) {
    return table.rows().stream().map(ResultRow::timeless).toList();
  }

  private static List<String> certificates(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("certificates"))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void sparkMakesTheRowsAndCertificatesThatTheLocalRunnerMakes() throws Exception {
    Path there = temporary.resolve("spark");
    Path here = temporary.resolve("local");
    ResultTable table = spark("local[2]", tasks(), there);
    assertThat(timeless(table)).isEqualTo(timeless(local(tasks(), here)));
    assertThat(certificates(there)).isNotEmpty().isEqualTo(certificates(here));
    assertThat(heard).hasSize(tasks().size());
    assertThat(heard.get(heard.size() - 1).finished()).isEqualTo(tasks().size());
    assertThat(there.resolve("results.csv")).exists();
  }

  @Test
  void whatWasFinishedIsNotDoneAgain() throws Exception {
    Path folder = temporary.resolve("both");
    local(tasks().subList(0, 4), folder);
    ResultTable table = spark("local[2]", tasks(), folder);
    assertThat(heard).hasSize(tasks().size() - 4);
    assertThat(timeless(table)).isEqualTo(timeless(local(tasks(), temporary.resolve("local"))));
    assertThat(timeless(spark("local[2]", tasks(), folder))).isEqualTo(timeless(table));
    assertThat(heard).isEmpty();
  }

  @Test
  void aCancelledRunLeavesItsTasksOpen() throws Exception {
    Path folder = temporary.resolve("cancelled");
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      CampaignRunner[] runner = new CampaignRunner[1];
      runner[0] =
          new ClusterCampaign("local[1]", tasks(), open, progress -> runner[0].cancel());
      ResultTable table = runner[0].run();
      assertThat(runner[0].isCancelled()).isTrue();
      assertThat(table.rows()).hasSizeBetween(1, tasks().size() - 1);
      assertThat(folder.resolve("results.csv")).doesNotExist();
    }
  }

  @Test
  void aMasterThatIsNoneIsTold() {
    assertThatThrownBy(() -> spark("nonsense", tasks(), temporary.resolve("none")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("nonsense");
  }
}
