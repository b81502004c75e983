package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

  private static final long MOST_BYTES = 1_000_000;

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode report(Path file, Path page) {
    return captured.relu("report", file, "-o", page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"05-two-hyperplanes", "06-networks", "11-fano", "20-least-loss"})
  void galleryFilesBecomePagesThatABrowserShows(String name)
      throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    assertThat(report(Path.of("instances/valid", name + ".relu"), page))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    String text = Files.readString(page);
    assertThat(text).contains("<svg ", " role=\"", "<title>", "class=\"verdict holds\"");
    assertThat(text).doesNotContain("<script", "http://", "https://", "NaN", "null");
    Optional<Browser> browser = Browser.installed();
    assumeTrue(browser.isPresent(), "there is no chromium here: the page was not opened");
    Browser.Shown shown = browser.get().show(page, folder);
    assertThat(shown.log()).doesNotContain("CONSOLE");
    assertThat(shown.document()).contains("<h2 id=\"claims\">", "</svg>", "</footer>");
  }

  @Test
  void whatAUserWritesIsTextOnThePage() throws IOException {
    Path file = Files.writeString(
        folder.resolve("a<b>.relu"), "// <script>alert(1)</script>\nformula f = a;\n");
    Path page = folder.resolve("page.html");
    assertThat(report(file, page)).isEqualTo(ExitCode.SUCCESS);
    assertThat(page).content().contains("&lt;script&gt;").doesNotContain("<script>", "a<b>");
  }

  /** In one dimension as a graph, in two by regions; in any, row by row. */
  @Test
  void trainedNetworksStandBesideTheirData() throws IOException {
    Path page = folder.resolve("page.html");
    Path file = Files.writeString(folder.resolve("a.relu"), """
        data peak(x) { (0) -> 0; (1) -> 1; (2) -> 0; (2) -> 0; }
        training near = fit relu(1,1) to peak loss l1;
        expect near loss <= 1;
        data corners(x, y) { (0,0) -> 0; (0,1) -> 1; (1,0) -> 1; (1,1) -> 0; }
        training plane = fit relu(1,1) to corners loss misfits;
        expect plane loss <= 1;
        training exact = fit relu(2,1) to peak;
        """);
    assertThat(report(file, page)).as(captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(page)
        .content()
        .contains("Loss (l1): 1; no network has less. The network meets 3 of 4 rows exactly.")
        .contains("has label 1, output 0", "<th scope=\"col\">times</th>", "1 unit,")
        .contains("<td class=\"number\">1</td><td class=\"number\">1</td>"
            + "<td class=\"number\">0</td><td class=\"number\">-1</td>")
        .contains("Loss (misfits): 1; no network has less. The network meets 3 of 4 rows exactly.")
        .containsOnlyOnce("class=\"missed\"")
        .contains("Loss zero. The network meets every row exactly (3).");
  }

  @Test
  void refutedClaimsAndBrokenFilesShowInTheExitCode() throws IOException {
    Path page = folder.resolve("page.html");
    Path file =
        Files.writeString(folder.resolve("a.relu"), "formula f = a & !a; expect f satisfiable;");
    assertThat(report(file, page)).isEqualTo(ExitCode.REFUTED);
    assertThat(page).content().contains("class=\"verdict refuted\"");
    Files.delete(page);
    Files.writeString(file, "formula f = ;");
    assertThat(report(file, page)).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(page).doesNotExist();
    assertThat(captured.err()).contains("error[syntax]");
  }
}
