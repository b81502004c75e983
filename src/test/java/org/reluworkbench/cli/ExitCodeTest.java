package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ExitCodeTest {

  @Test
  void numbersAreThoseOfTheContract() {
    assertThat(Arrays.stream(ExitCode.values()).map(code -> code + "=" + code.code()))
        .containsExactly(
            "SUCCESS=0",
            "UNKNOWN=0",
            "REFUTED=1",
            "UNDECIDED=2",
            "SATISFIABLE=10",
            "UNSATISFIABLE=20",
            "WRONG_USAGE=64",
            "BAD_INPUT=65",
            "INTERNAL_ERROR=70",
            "INTERRUPTED=130",
            "BROKEN_PIPE=141");
  }
}
