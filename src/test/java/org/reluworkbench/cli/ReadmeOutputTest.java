package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows of the command is what the command prints, but for times. */
class ReadmeOutputTest {

  private static final Path EXAMPLE = Path.of("instances/valid/09-formula-to-training.relu");
  private static final Pattern TIME = Pattern.compile("\\d+(\\.\\d+)? (ms|s|min)\\b");
  /** Whether one query ends in its share of the time depends on the machine. */
  private static final Pattern OPEN_QUERY = Pattern.compile("(raw QF_NRA: )[^;]*");

  @TempDir
  private Path folder;

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode relu(String... words) {
    return captured.relu((Object[]) words);
  }

  /** The first block between fences that contains a text. */
  private static String block(String text) throws IOException {
    List<String> parts =
        Arrays.asList(Files.readString(Path.of("README.md")).split("(?m)^```[a-z]*\n"));
    return parts.stream().filter(part -> part.contains(text)).findFirst().orElseThrow();
  }

  private static String masked(String text) {
    return OPEN_QUERY.matcher(TIME.matcher(text).replaceAll("TIME")).replaceAll("$1OPEN");
  }

  /** As shown, where {@code ...} stands for anything within its line. */
  private static Pattern shown(String text) {
    return Pattern.compile(Arrays.stream(masked(text).split("\\.\\.\\.", -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*")));
  }

  @Test
  void theWorkedExampleIsTheGalleryFileAndPrintsThis() throws IOException {
    assertThat(Files.readString(EXAMPLE)).endsWith("\n\n" + block("formula puzzle"));
    List<String> lines = block("$ ./relu verify").lines().toList();
    assertThat(lines.get(0)).isEqualTo("$ ./relu verify " + EXAMPLE + " --certificates out");
    assertThat(lines.get(lines.size() - 1)).isEqualTo("$ ./relu check out/*.json");
    Path out = folder.resolve("out");
    assertThat(relu("verify", EXAMPLE.toString(), "--certificates", out.toString()))
        .as(captured.err())
        .isEqualTo(ExitCode.SUCCESS);
    String printed = captured.out().replace(out + "/", "out/");
    String expected = String.join("\n", lines.subList(1, lines.size() - 1)) + "\n";
    assertThat(masked(printed)).matches(shown(expected));
  }

  @Test
  void theCampaignIsTheOneOfTheGallery() throws IOException {
    String text = Files.readString(Path.of("instances/valid/21-campaign.relu"));
    String statements = text.replaceAll("(?m)^ *//.*\n", "");
    assertThat(statements.strip() + "\n").isEqualTo(block("campaign first {"));
  }

  @Test
  void theMistakeIsToldAsShown() throws IOException {
    Path wrong = Files.writeString(
        folder.resolve("wrong.relu"), "formula phi = a | b;\nexpect phj satisfiable;\n");
    assertThat(relu("verify", wrong.toString())).isEqualTo(ExitCode.BAD_INPUT);
    assertThat(captured.err().replace(folder + "/", "")).startsWith(block("wrong.relu:2:8"));
  }
}
