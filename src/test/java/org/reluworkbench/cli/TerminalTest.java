package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TerminalTest {

  private static final Map<String, String> XTERM = Map.of("TERM", "xterm");

  private static Terminal terminal(
      List<String> arguments, Map<String, String> environment, String... properties) {
    Properties known = new Properties();
    for (String property : properties) {
      int equals = property.indexOf('=');
      known.setProperty(property.substring(0, equals), property.substring(equals + 1));
    }
    PrintStream nowhere =
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    return Terminal.of(nowhere, nowhere, arguments, environment, known);
  }

  @Test
  void eachStreamIsColouredOnlyIfItIsATerminalItself() {
    Terminal piped = terminal(List.of(), XTERM, "relu.stderr=terminal");
    assertThat(piped.outColour()).isFalse();
    assertThat(piped.errColour()).isTrue();
    assertThat(piped.progress()).isTrue();
    assertThat(piped.results().bad("x")).isEqualTo("x");
    assertThat(piped.messages().bad("x")).isEqualTo("\u001b[1;31mx\u001b[0m");
  }

  @Test
  void noColourAndNoProgressOffATerminal() {
    Terminal none = terminal(List.of(), XTERM);
    assertThat(none.outColour() || none.errColour() || none.progress()).isFalse();
  }

  @Test
  void noColorOptionLeavesTheProgress() {
    Terminal grey = terminal(
        List.of("verify", "--no-color"), XTERM, "relu.stdout=terminal", "relu.stderr=terminal");
    assertThat(grey.outColour() || grey.errColour()).isFalse();
    assertThat(grey.progress()).isTrue();
  }

  @Test
  void noColorVariableCountsUnlessEmpty() {
    assertThat(terminal(List.of(), Map.of("TERM", "xterm", "NO_COLOR", "1"), "relu.stdout=terminal")
            .outColour())
        .isFalse();
    assertThat(terminal(List.of(), Map.of("TERM", "xterm", "NO_COLOR", ""), "relu.stdout=terminal")
            .outColour())
        .isTrue();
  }

  @Test
  void dumbTerminalsGetNeitherColourNorProgress() {
    Terminal dumb =
        terminal(List.of(), Map.of("TERM", "dumb"), "relu.stdout=terminal", "relu.stderr=terminal");
    assertThat(dumb.outColour() || dumb.errColour() || dumb.progress()).isFalse();
  }

  @Test
  void quietLeavesTheColours() {
    Terminal quiet =
        terminal(List.of("--quiet"), XTERM, "relu.stdout=terminal", "relu.stderr=terminal");
    assertThat(quiet.progress()).isFalse();
    assertThat(quiet.outColour()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"120,120", "'',80", "0,80", "19,80", "20,20", "x,80", "99999,80"})
  void widthIsTheTerminalsIfCredible(String told, int believed) {
    assertThat(terminal(List.of(), XTERM, "relu.columns=" + told).columns()).isEqualTo(believed);
  }
}
