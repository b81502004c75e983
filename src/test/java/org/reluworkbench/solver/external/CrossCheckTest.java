package org.reluworkbench.solver.external;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

@DisabledOnOs(OS.WINDOWS)
class CrossCheckTest {

  private static final String SQUARE =
      "(set-logic QF_NRA)(declare-fun x () Real)(assert (= (* x x) %s))(check-sat)\n";

  @TempDir
  Path folder;

  private CrossCheck check(String shell, Duration time) throws IOException, SolverException {
    Cvc5 fake = Cvc5.at(FakeSolver.answering(folder, shell));
    List<Query> queries = List.of(
        new Query("first", false, SQUARE.formatted("(- 1.0)")),
        new Query("second", true, SQUARE.formatted("2.0")));
    return CrossCheck.of(queries, fake, 2, Budget.of(time));
  }

  @Test
  void aWrongVerdictIsAContradictionThatNamesTheQuestion() throws Exception {
    CrossCheck sat = check("echo sat", Duration.ofMinutes(1));
    assertThat(sat.confirmed()).containsExactly("second");
    assertThat(sat.contradictions()).containsExactly("first: unsat by Z3, sat by cvc5 0.0.fake");
    CrossCheck unsat = check("echo unsat", Duration.ofMinutes(1));
    assertThat(unsat.confirmed()).containsExactly("first");
    assertThat(unsat.contradictions()).containsExactly("second: sat by Z3, unsat by cvc5 0.0.fake");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "echo perhaps            | ended with code 0, saying: perhaps",
        "echo unsat; echo sat    | ended with code 0, saying: unsat",
        "echo UNSAT              | ended with code 0, saying: UNSAT",
        "true                    | ended with code 0 without a word",
        "echo unsat; exit 3      | ended with code 3, saying: unsat",
        "kill -SEGV $$           | without a word",
        "echo unknown            | it says unknown",
        "yes unsat               | ended with code",
        "head -c 300000 /dev/zero | ended with code",
      })
  void whatIsNoAnswerConfirmsAndContradictsNothing(String shell, String why) throws Exception {
    CrossCheck check = check(shell, Duration.ofMinutes(1));
    assertThat(check.confirmed()).isEmpty();
    assertThat(check.contradictions()).isEmpty();
    assertThat(check.unanswered()).hasSize(2).allMatch(text -> text.contains(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sleep 600", "trap '' TERM INT; while :; do :; done"})
  void aSolverThatHangsIsEnded(String shell) throws Exception {
    CrossCheck check = check(shell, Duration.ofMillis(300));
    assertThat(check.unanswered()).hasSize(2).allMatch(text -> text.contains("time-out"));
  }

  @Test
  void whatAHangingSolverHasStartedIsEndedToo() throws Exception {
    Path file = folder.resolve("pid");
    Cvc5 fake =
        Cvc5.at(FakeSolver.answering(folder, "sleep 600 & echo $! > '" + file + "'; sleep 600"));
    Budget budget = Budget.unlimited();
    Thread asking = new Thread(() -> fake.ask("(check-sat)", budget));
    asking.start();
    while (!Files.exists(file) || Files.readString(file).isBlank()) {
      Thread.sleep(10);
    }
    Optional<ProcessHandle> started =
        ProcessHandle.of(Long.parseLong(Files.readString(file).strip()));
    budget.cancel();
    asking.join();
    if (started.isPresent()) {
      started.get().onExit().get(1, TimeUnit.MINUTES);
    }
  }

  @Test
  void cancellingEndsWhatIsGoingOn() throws Exception {
    Budget budget = Budget.unlimited();
    Cvc5 fake = Cvc5.at(FakeSolver.answering(folder, "sleep 600"));
    budget.cancel();
    CrossCheck check =
        CrossCheck.of(List.of(new Query("some", true, "(check-sat)")), fake, 1, budget);
    assertThat(check.unanswered()).hasSize(1).allMatch(text -> text.contains("not asked"));
  }

  @Test
  void aLongQuestionThatIsNotReadKeepsNobodyWaiting() throws Exception {
    Cvc5 fake = Cvc5.at(FakeSolver.answering(folder, "echo unsat"));
    String text = "; ".repeat(1 << 20);
    assertThat(fake.ask(text, Budget.of(Duration.ofMinutes(1))))
        .isEqualTo(new Cvc5.Answer.Unsatisfiable());
  }

  @Test
  void whatDoesNotSayThatItIsCvc5IsNotAsked() throws IOException {
    Path other = FakeSolver.answering(folder, "echo unsat");
    Files.writeString(other, "#!/bin/sh\necho some other solver\n");
    assertThatThrownBy(() -> Cvc5.at(other)).hasMessageContaining("some other solver");
    assertThatThrownBy(() -> Cvc5.at(folder.resolve("nothing")))
        .hasMessageContaining("can't be run");
  }

  @Test
  void theRealOneAnswersPolynomials() throws SolverException {
    Optional<Path> command = Cvc5.onPath();
    assumeTrue(command.isPresent(), "SKIPPED: no command cvc5 on this machine");
    Cvc5 cvc5 = Cvc5.at(command.get());
    List<Query> queries = IntStream.range(-2, 2)
        .mapToObj(i -> new Query(
            "x x = " + i, i >= 0, SQUARE.formatted(i < 0 ? "(- " + -i + ".0)" : i + ".0")))
        .toList();
    CrossCheck check = CrossCheck.of(queries, cvc5, 2, Budget.of(Duration.ofMinutes(1)));
    assertThat(check.confirmed()).as(check.toString()).hasSize(4);
  }
}
