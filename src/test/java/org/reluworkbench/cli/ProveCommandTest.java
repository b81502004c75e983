package org.reluworkbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProveCommandTest {

  private final CapturedTerminal captured = new CapturedTerminal();
  private final Interruption interruption = new Interruption();

  private ExitCode run(String... arguments) {
    ProveCommand prove = new ProveCommand(captured.plain(), interruption);
    return new Application(captured.plain(), interruption, List.of(prove)).run(arguments);
  }

  @Test
  void provesTheLemmasOfARule() {
    ExitCode code = run("prove", "splitting-to-points", "--sets", "3", "--timeout", "2m");
    assertThat(code).as(captured.out() + captured.err()).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out())
        .contains("separating-functions", "indicator-vectors", "set-2", "set-3", "raw QF_NRA")
        .doesNotContain("set-4", "forcing");
  }

  @Test
  void provesOneLemmaByNameAndSaysItInJson() {
    assertThat(run("prove", "forcing-2", "--json", "--timeout", "2m")).isEqualTo(ExitCode.SUCCESS);
    assertThat(captured.out().lines()).hasSize(1);
    assertThat(captured.out())
        .contains("\"lemma\":\"forcing-2\"", "\"verdict\":\"holds\"", "solver-free certificate");
  }

  @Test
  void whatIsNotFinishedInTimeIsUndecided() {
    assertThat(run("prove", "forcing-3", "--timeout", "1ms")).isEqualTo(ExitCode.UNDECIDED);
    assertThat(captured.out()).startsWith("undecided").contains("time-out");
  }

  @Test
  void namesTheRulesWhereThereIsNone() {
    assertThat(run("prove", "nonsense")).isEqualTo(ExitCode.WRONG_USAGE);
    assertThat(captured.err()).contains("splitting-to-points");
    assertThat(run("prove", "set-2", "--all")).isEqualTo(ExitCode.WRONG_USAGE);
  }
}
