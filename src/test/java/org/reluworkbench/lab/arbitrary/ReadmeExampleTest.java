package org.reluworkbench.lab.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example project in the README is the test class that this build runs, with these versions. */
class ReadmeExampleTest {

  private static String block(String language) throws IOException {
    Matcher matcher = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
        .matcher(Files.readString(Path.of("README.md")));
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  @Test
  void theTestClassIsTheOneThatThisBuildRuns() throws IOException {
    assertThat(block("java"))
        .isEqualTo(Files.readString(Path.of("src/test/java/org/example/MyFirstProperties.java")));
  }

  @Test
  void theVersionsAreThoseOfThisBuild() throws IOException {
    String build = Files.readString(Path.of("pom.xml"));
    Matcher jqwik = Pattern.compile("<jqwik.version>(.*?)</jqwik.version>").matcher(build);
    Matcher own = Pattern.compile("<artifactId>relu-workbench</artifactId>\\s*<version>(.*?)<")
        .matcher(build);
    assertThat(jqwik.find() && own.find()).isTrue();
    assertThat(block("xml"))
        .containsSubsequence(
            "<artifactId>relu-workbench</artifactId>",
            "<version>" + own.group(1) + "</version>",
            "<artifactId>jqwik</artifactId>",
            "<version>" + jqwik.group(1) + "</version>");
  }

  @Test
  void theCommandDoesWithoutJqwik() throws IOException {
    assertThat(Files.readString(Path.of("pom.xml")))
        .contains("<artifactId>jqwik-api</artifactId><version>${jqwik.version}</version>"
            + "<scope>provided</scope>");
  }
}
