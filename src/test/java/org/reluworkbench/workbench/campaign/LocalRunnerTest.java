package org.reluworkbench.workbench.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.channels.ClosedChannelException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.reluworkbench.campaign.CampaignEngine;
import org.reluworkbench.campaign.CampaignTask;
import org.reluworkbench.campaign.Limits;
import org.reluworkbench.campaign.Recipe;
import org.reluworkbench.campaign.ResultRow;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.workbench.file.Loader;
import org.reluworkbench.workbench.file.RequestException;

class LocalRunnerTest {

  private static final int VICTIM = 1;

  @TempDir
  Path temporary;

  private static List<CampaignTask> tasks(Duration limit, CampaignEngine... engines) {
    List<CampaignTask> tasks = new ArrayList<>();
    for (long seed = 1; seed <= 3; seed++) {
      Recipe recipe = new Recipe.Generated(
          "splittings",
          Map.of("elements", Rational.of(4), "sets", Rational.of(3), "members", Rational.of(3)),
          Optional.of(seed));
      for (CampaignEngine engine : engines) {
        tasks.add(new CampaignTask(recipe, engine, new Limits(limit, 64, 0)));
      }
    }
    return tasks;
  }

  private static List<CampaignTask> tasks() {
    return tasks(Duration.ofSeconds(20), CampaignEngine.OWN, CampaignEngine.SAT4J);
  }

  private static List<ResultRow> inProcess(List<CampaignTask> tasks) {
    return timeless(new ResultTable(
            tasks.stream().map(task -> TaskExecution.execute(task).row()).toList())
        .withAgreement());
  }

  private static List<ResultRow> timeless(ResultTable table) {
    return table.rows().stream().map(ResultRow::timeless).toList();
  }

  private ResultTable run(List<CampaignTask> tasks, Path folder, List<String> options)
      throws Exception {
    List<String> all = new ArrayList<>(options);
    all.add("-XX:TieredStopAtLevel=1"); // such short lives are not worth the better compiler
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      return new LocalRunner(tasks, open, 1, all, Duration.ofSeconds(1), progress -> {}).run();
    }
  }

  @Test
  void workersMakeTheRowsThatOneProcessMakesAndKeepEveryCertificate() throws Exception {
    List<CampaignTask> tasks = tasks();
    Path folder = temporary.resolve("new/out");
    List<CampaignProgress> heard = new ArrayList<>();
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      ResultTable table = new LocalRunner(tasks, open, 2, List.of(), heard::add).run();
      assertThat(timeless(table)).isEqualTo(inProcess(tasks));
      for (ResultRow row : table.rows()) {
        Path file = open.certificates().file(row.certificate().orElseThrow());
        assertThat(TextFile.read(file)
                .toOptional()
                .map(Source::text)
                .map(org.reluworkbench.campaign.Digest::of))
            .isEqualTo(row.certificate());
      }
      assertThat(ResultTable.read(source(folder.resolve("results.csv"))).toOptional())
          .contains(table);
      assertThat(ResultTable.read(source(folder.resolve("results.jsonl"))).toOptional())
          .contains(table);
    }
    assertThat(heard).hasSize(6);
    assertThat(heard.get(5).line()).startsWith("6/6 · ").endsWith("unsat, 0 undecided");
    assertThat(folder.resolve("work")).isEmptyDirectory();
  }

  private static Source source(Path file) {
    return TextFile.read(file).toOptional().orElseThrow();
  }

  @Test
  void aCampaignGoesOnBehindATornLineAndDoesNothingTwice() throws Exception {
    List<CampaignTask> tasks = tasks();
    Path folder = temporary.resolve("out");
    run(tasks.subList(0, 3), folder, List.of());
    Path log = folder.resolve("rows.jsonl");
    String before = Files.readString(log);
    Files.writeString(
        log, before.lines().findFirst().orElseThrow().substring(0, 70), StandardOpenOption.APPEND);
    ResultTable table = run(tasks, folder, List.of());
    assertThat(timeless(table)).isEqualTo(inProcess(tasks));
    assertThat(Files.readString(log)).startsWith(before);
    assertThat(Files.readAllLines(log)).hasSize(6);
    String results = Files.readString(folder.resolve("results.csv"));
    run(tasks, folder, List.of());
    assertThat(Files.readString(folder.resolve("results.csv"))).isEqualTo(results);
    assertThat(Files.readAllLines(log)).hasSize(6);
  }

  @ParameterizedTest
  @CsvSource({"CRASH,crash,2", "MEMORY,memory,1", "HANG,hang,1"})
  void aWorkerThatDiesCostsItsOwnTaskAndNothingElse(String kind, String reason, int attempts)
      throws Exception {
    assumeTrue(!kind.equals("CRASH") || Files.isExecutable(Path.of("/bin/kill")), "no kill here");
    List<CampaignTask> tasks = tasks(
        kind.equals("HANG") ? Duration.ofSeconds(1) : Duration.ofSeconds(20), CampaignEngine.OWN);
    expectLoss(tasks, List.of(), kind, reason, attempts);
  }

  @Test
  void memoryThatTheHeapKnowsNothingOfIsWatchedToo() throws Exception {
    assumeTrue(Files.exists(Path.of("/proc/self/status")), "memory is watched on Linux only");
    List<CampaignTask> tasks = tasks(Duration.ofSeconds(20), CampaignEngine.OWN);
    expectLoss(tasks, List.of("-XX:MaxDirectMemorySize=8g"), "NATIVE_MEMORY", "memory", 1);
  }

  private void expectLoss(
      List<CampaignTask> tasks, List<String> options, String kind, String reason, int attempts)
      throws Exception {
    List<String> all = new ArrayList<>(options);
    all.add("-D" + Fault.PROPERTY + "=" + kind + " " + tasks.get(VICTIM).id());
    List<ResultRow> rows = run(tasks, temporary.resolve(kind), all).rows();
    List<ResultRow> sound = inProcess(tasks);
    assertThat(rows).hasSameSizeAs(sound);
    for (int i = 0; i < rows.size(); i++) {
      if (i == VICTIM) {
        assertThat(rows.get(i).reason()).contains(reason);
        assertThat(rows.get(i).attempts()).isEqualTo(attempts);
      } else {
        assertThat(rows.get(i).timeless()).isEqualTo(sound.get(i));
      }
    }
  }

  @Test
  void whatHasLostItsCertificateIsDoneAgain() throws Exception {
    List<CampaignTask> tasks = tasks();
    Path folder = temporary.resolve("out");
    List<String> digests = run(tasks, folder, List.of()).rows().stream()
        .map(row -> row.certificate().orElseThrow())
        .distinct()
        .toList();
    CertificateStore certificates = new CertificateStore(folder.resolve("certificates"));
    Files.delete(certificates.file(digests.get(0)));
    TextFile.write(certificates.file(digests.get(1)), "{}");
    assertThat(timeless(run(tasks, folder, List.of()))).isEqualTo(inProcess(tasks));
    for (String digest : digests) {
      assertThat(certificates.holds(digest)).isTrue();
    }
  }

  @Test
  void aRowThatIsInterruptedWhileItIsWrittenIsNoRow() throws Exception {
    Path folder = temporary.resolve("out");
    CampaignTask task = tasks().get(0);
    TaskExecution.Executed executed = TaskExecution.execute(task);
    try (CampaignFolder open = CampaignFolder.open(folder)) {
      open.certificates().keep(executed.certificate().orElseThrow());
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> open.add(executed)).isInstanceOf(ClosedChannelException.class);
      assertThat(Thread.interrupted()).isTrue();
      assertThat(open.row(task)).isEmpty();
    }
    try (CampaignFolder again = CampaignFolder.open(folder)) {
      assertThat(again.row(task)).isEmpty();
    }
  }

  @Test
  void aCampaignThatIsKilledGoesOnAndNothingIsLostOrDoneTwice() throws Exception {
    Path plan = Files.writeString(
        temporary.resolve("p.relu"),
        "campaign p { splittings elements 4 sets 3 seeds 1..3; engines own, sat4j; limit 20 s;"
            + " memory 64 MiB; }");
    Path folder = temporary.resolve("out");
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            WorkerProcess.classPath(),
            "org.reluworkbench.cli.Main",
            "campaign",
            plan.toString(),
            "-o",
            folder.toString(),
            "--threads",
            "1")
        .redirectErrorStream(true)
        .redirectOutput(temporary.resolve("log").toFile())
        .start();
    Path log = folder.resolve("rows.jsonl");
    while (process.isAlive() && (!Files.exists(log) || Files.size(log) == 0)) {
      Thread.sleep(10);
    }
    process.destroyForcibly().waitFor();
    ResultTable table = run(tasks(), folder, List.of());
    assertThat(timeless(table)).isEqualTo(inProcess(tasks()));
    assertThat(Files.readAllLines(log)).hasSize(6);
  }

  @Test
  void aTaskThatUsesUpItsProcessorTimeIsTimedOut() throws Exception {
    CampaignTask hard = new CampaignTask(
        new Recipe.Generated(
            "uniform 3-sat",
            Map.of("variables", Rational.of(30), "ratio", Rational.of(8)),
            Optional.of(1L)),
        CampaignEngine.Z3_NRA,
        new Limits(Duration.ofMillis(500), 2048, 0));
    ResultRow row =
        run(List.of(hard), temporary.resolve("out"), List.of()).rows().get(0);
    assertThat(row.reason()).contains("time-out");
    assertThat(row.size()).contains(30L);
  }

  @Test
  void aLieStopsNothingAndIsMarkedShrunkAndWrittenDown() throws Exception {
    List<CampaignTask> tasks =
        tasks(Duration.ofSeconds(20), CampaignEngine.SAT4J, CampaignEngine.OWN).subList(0, 2);
    Path folder = temporary.resolve("lie");
    ResultTable table = run(tasks, folder, List.of("-D" + Fault.PROPERTY + "=LIE sat4j"));
    assertThat(table.rows()).hasSize(2);
    assertThat(table.disagreements()).hasSize(2);
    try (var files = Files.list(folder.resolve("regressions"))) {
      List<Path> written = files.toList();
      assertThat(written).hasSize(1);
      for (Path file : written) {
        assertThat(Loader.load(file).diagnostics()).isEmpty();
        assertThat(Files.readString(file))
            .contains("sat4j and own disagree", "made smaller since", "splitting failing { }");
      }
    }
  }

  @Test
  void oneFolderIsForOneCampaignAtATime() throws Exception {
    try (CampaignFolder open = CampaignFolder.open(temporary)) {
      assertThatThrownBy(() -> CampaignFolder.open(open.path()))
          .isInstanceOf(RequestException.class)
          .hasMessageContaining("another campaign is at work");
    }
    Files.writeString(temporary.resolve("rows.jsonl"), "{}\n");
    assertThatThrownBy(() -> CampaignFolder.open(temporary))
        .hasMessageContaining("rows.jsonl:1 is no row of a campaign");
  }
}
