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
    captured.reset();
    Interruption interruption = new Interruption();
    return new Application(
            captured.plain(), interruption, Main.commands(captured.plain(), interruption))
        .run("report", file.toString(), "-o", page.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"05-two-hyperplanes", "06-networks", "11-fano"})
  void galleryFilesBecomePagesThatABrowserShows(String name)
      throws IOException, InterruptedException {
    Path page = folder.resolve("page.html");
    assertThat(report(Path.of("instances/valid", name + ".relu"), page))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    assertThat(Files.size(page)).isLessThan(MOST_BYTES);
    String text = Files.readString(page);
    assertThat(text).contains("<svg role=\"img\"", "<title>", "class=\"verdict holds\"");
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
