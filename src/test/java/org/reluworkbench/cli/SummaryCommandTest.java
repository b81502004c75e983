package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reluworkbench.campaign.ResultTable;
import org.reluworkbench.report.summary.SampleRows;

class SummaryCommandTest {

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode summary(Path results, Path page) {
    return captured.relu("summary", results, "-o", page);
  }

  @Test
  void aTableBecomesAPageThatABrowserShows() throws IOException, InterruptedException {
    ResultTable table = new ResultTable(SampleRows.table());
    Path results = Files.writeString(folder.resolve("results.jsonl"), table.jsonLines());
    Path page = folder.resolve("page.html");
    assertThat(summary(folder, page)).as(captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("168 tasks: 69 satisfiable");
    String text = Files.readString(page);
    assertThat(summary(results, page)).isEqualTo(ExitCode.SUCCESS);
    assertThat(page).hasContent(text);
    Path csv = Files.writeString(folder.resolve("results.csv"), table.csv());
    assertThat(summary(csv, page)).isEqualTo(ExitCode.SUCCESS);
    assertThat(page).hasContent(text.replace("results.jsonl", "results.csv"));
    Optional<Browser> browser = Browser.installed();
    assumeTrue(browser.isPresent(), "there is no chromium here: the page was not opened");
    Browser.Shown shown = browser.get().show(page, folder);
    assertThat(shown.log()).doesNotContain("CONSOLE");
    assertThat(shown.document()).contains("<h2 id=\"outliers\">", "</svg>", "</footer>");
  }

  @Test
  void certificatesBesideTheTableGetLinksThatSurviveAMove() throws IOException {
    ResultTable table = new ResultTable(SampleRows.table());
    // Two rows that disagree are on the page, with their certificates.
    var row = table.rows().get(0);
    var cells = row.cells();
    cells.put("expected", "unsatisfiable");
    String digest = row.certificate().orElseThrow();
    Path run = Files.createDirectories(folder.resolve("run 1"));
    Files.writeString(
        run.resolve("results.jsonl"),
        ResultTable.jsonLine(org.reluworkbench.campaign.ResultRow.ofCells(cells)) + "\n");
    Path page = folder.resolve("page.html");
    assertThat(summary(run, page)).isEqualTo(ExitCode.SUCCESS);
    assertThat(page).content().contains(digest.substring(0, 12)).doesNotContain("href=\"./run");
    Path certificate =
        run.resolve("certificates").resolve(digest.substring(0, 2)).resolve(digest + ".json.gz");
    Files.createDirectories(certificate.getParent());
    Files.createFile(certificate);
    assertThat(summary(run, page)).isEqualTo(ExitCode.SUCCESS);
    assertThat(page)
        .content()
        .contains("href=\"./run%201/certificates/" + digest.substring(0, 2) + "/" + digest
            + ".json.gz\"");
  }

  @Test
  void aTableThatIsNoneIsToldWithItsLine() throws IOException {
    Path results = Files.writeString(folder.resolve("results.csv"), "a,b\n1,2\n");
    Path page = folder.resolve("page.html");
    assertThat(summary(results, page)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err()).contains("results.csv:2:1: error[csv]", "there is no column 'task'");
    assertThat(page).doesNotExist();
    assertThat(summary(folder.resolve("none.csv"), page)).isEqualTo(ExitCode.BAD_INPUT);
  }
}
