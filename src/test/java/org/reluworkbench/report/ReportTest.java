package org.reluworkbench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;

class ReportTest {

  private static final ClaimReport HOLDS = new ClaimReport(
      "a.relu",
      4,
      "certify",
      "T agrees with phi",
      ClaimVerdict.HOLDS,
      "both satisfiable",
      List.of(new Level(2, Level.Status.HOLDS, "source and target satisfiable")),
      1234,
      Optional.of("out/a.json"));

  private static final ClaimReport REFUTED = new ClaimReport(
      "b & c.relu",
      1,
      "expect",
      "x \"fits\" <data>",
      ClaimVerdict.REFUTED,
      "at (0) the output is 1,\nnot 2",
      List.of(),
      7,
      Optional.empty());

  @Test
  void printsAClaimWithItsLevels() {
    assertThat(TextReport.lines(HOLDS, Style.PLAIN))
        .containsExactly(
            "holds     a.relu:4  certify T agrees with phi  1.2 s",
            "          both satisfiable",
            "          level 2 holds: source and target satisfiable",
            "          certificate: out/a.json");
  }

  @Test
  void printsEachClaimAsOneJsonObject() {
    assertThat(JsonReport.line(REFUTED))
        .isEqualTo(
            "{\"file\":\"b & c.relu\",\"line\":1,\"claim\":\"expect\",\"subject\":\"x \\\"fits\\\""
                + " <data>\",\"verdict\":\"refuted\",\"detail\":\"at (0) the output is 1,\\nnot 2\","
                + "\"levels\":[],\"millis\":7,\"certificate\":null}");
    assertThat(JsonReport.summary(new Tally(1, 2, 3, 4)))
        .isEqualTo("{\"summary\":{\"holds\":1,\"refuted\":2,\"undecided\":3,\"errors\":4}}");
  }

  @Test
  void countsNoUndecidedClaimAsHeld() {
    ClaimReport open = new ClaimReport(
        "a", 1, "lemma", "l", ClaimVerdict.UNDECIDED, "time-out", List.of(), 0, Optional.empty());
    assertThat(Tally.of(List.of(HOLDS, open), 0).overall()).isEqualTo(ClaimVerdict.UNDECIDED);
    assertThat(Tally.of(List.of(HOLDS, open, REFUTED), 0).overall())
        .isEqualTo(ClaimVerdict.REFUTED);
    assertThat(TextReport.summary(Tally.of(List.of(HOLDS, open), 1), Style.PLAIN))
        .isEqualTo("2 claims: 1 holds, 0 refuted, 1 undecided, 1 error");
  }

  @Test
  void writesJunitXmlThatEscapesWhatItMust() {
    Diagnostic diagnostic = Diagnostic.of(
        DiagnosticCode.SYNTAX, Source.of("d.relu", "x\u0001").span(0, 1), "odd \u0001 text");
    String xml = JunitReport.xml(List.of(HOLDS, REFUTED), List.of(diagnostic));
    assertThat(xml)
        .contains("<testsuite name=\"b &amp; c.relu\" tests=\"1\" failures=\"1\" errors=\"0\"")
        .contains("x &quot;fits&quot; &lt;data&gt;")
        .contains("message=\"at (0) the output is 1,&#10;not 2\"")
        .contains("odd ? text")
        .contains("<testsuite name=\"d.relu\" tests=\"1\" failures=\"0\" errors=\"1\"");
  }

  @Test
  void paintsOnlyWhereAsked() {
    assertThat(TextReport.lines(HOLDS, Style.COLOURED).get(0)).contains("\u001b[32m");
    assertThat(TextReport.lines(HOLDS, Style.PLAIN)).noneMatch(line -> line.contains("\u001b"));
  }

  @Test
  void givesTimesInReadableUnits() {
    assertThat(TextReport.time(999)).isEqualTo("999 ms");
    assertThat(TextReport.time(59_900)).isEqualTo("59.9 s");
    assertThat(TextReport.time(125_000)).isEqualTo("2 min 5 s");
  }
}
