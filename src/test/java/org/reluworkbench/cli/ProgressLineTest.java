package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.reluworkbench.report.Style;

class ProgressLineTest {

  private static final String WIPE = "\r\u001b[K";

  private final CapturedTerminal captured = new CapturedTerminal();
  private long nanos;

  private ProgressLine line(Terminal terminal) {
    return new ProgressLine(terminal, () -> nanos, Optional.empty());
  }

  private void pass(int millis) {
    nanos += TimeUnit.MILLISECONDS.toNanos(millis);
  }

  @Test
  void showsNothingWithinTheFirstSecond() {
    try (ProgressLine line = line(captured.interactive(80))) {
      line.show("a.relu: expect T satisfiable");
      pass(999);
      line.tick();
    }
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void showsTheWorkAndItsSecondsThenWipesThem() {
    try (ProgressLine line = line(captured.interactive(80))) {
      line.show("first");
      pass(600);
      line.show("second");
      pass(2500);
      line.tick();
    }
    assertThat(captured.err()).isEqualTo(WIPE + Style.COLOURED.faint("second · 2 s") + WIPE);
  }

  @Test
  void wipesBeforeAnythingElseIsPrintedAndOnlyOnce() {
    Terminal terminal = captured.interactive(80);
    try (ProgressLine line = line(terminal)) {
      line.show("work");
      pass(1000);
      line.tick();
      line.aside(() -> terminal.err().print("[result]"));
    }
    assertThat(captured.err()).endsWith("work · 1 s\u001b[0m" + WIPE + "[result]");
  }

  @Test
  void neverFillsTheLastColumn() {
    try (ProgressLine line = line(captured.interactive(20))) {
      line.show("a text that is longer than the line");
      pass(1000);
      line.tick();
      String shown = "a text that … · 1 s";
      assertThat(shown).hasSize(19);
      assertThat(captured.err()).isEqualTo(WIPE + Style.COLOURED.faint(shown));
    }
  }

  @Test
  void staysSilentOffATerminal() {
    try (ProgressLine line = line(captured.plain())) {
      line.show("work");
      pass(5000);
      line.tick();
    }
    assertThat(captured.err()).isEmpty();
  }

  @Test
  void drawsNothingOnceClosed() {
    ProgressLine line = line(captured.interactive(80));
    line.show("work");
    line.close();
    pass(5000);
    line.tick();
    assertThat(captured.err()).isEmpty();
  }
}
