package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BenchCellsTest {

  private final CapturedTerminal captured = new CapturedTerminal();

  private ExitCode run(String... arguments) {
    return captured.relu((Object[]) arguments);
  }

  @Test
  void countsTheCellsOfTheFamiliesAskedFor() {
    ExitCode code =
        run("bench", "cells", "--family", "shi:n=3", "--warm-up", "1ms", "--rival", "5s", "--json");
    assertThat(code).as(captured.out() + captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("\"arrangement\":\"shi n=3\"", "\"known\":16,\"right\":true")
        .contains("\"exactProgrammingTimesOwn\":");
  }

  @Test
  void namesWhatCanBeMeasured() {
    assertThat(run("bench")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("decide, cells, train or editor", "'relu bench --help'");
    assertThat(run("bench", "cell")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("there is no command 'cell'", "did you mean", "'cells'");
    assertThat(run("bench", "--help")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out()).contains("Subjects:", "decide", "cells", "train", "editor");
  }

  @Test
  void namesTheFamiliesIfThereIsNoSuchOne() {
    assertThat(run("bench", "cells", "--family", "shy:n=3")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("'shy:n=3'", "shi:n=..");
  }
}
