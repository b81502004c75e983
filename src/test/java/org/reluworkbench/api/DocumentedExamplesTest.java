package org.reluworkbench.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples in the documentation are the code that the build compiles and runs. */
class DocumentedExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\n(.*?)\n *\\* *}</pre>", Pattern.DOTALL);

  private static String withoutMargin(String text) {
    return text.lines()
        .map(line -> line.replaceFirst("^ *\\* ?", "").strip())
        .collect(Collectors.joining("\n"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Workbench", "Reductions", "Decisions", "Trainer", "Certificates"})
  void examplesAreRun(String type) throws IOException {
    String run = withoutMargin(
        Files.readString(Path.of("src/test/java/org/example/LibraryExamplesTest.java")));
    String documented =
        Files.readString(Path.of("src/main/java/org/reluworkbench/api/" + type + ".java"));
    List<MatchResult> examples = EXAMPLE.matcher(documented).results().toList();
    assertThat(examples).isNotEmpty();
    Stream<String> codes = examples.stream().map(example -> withoutMargin(example.group(1)));
    assertThat(codes).allSatisfy(code -> assertThat(run).contains(code));
  }
}
