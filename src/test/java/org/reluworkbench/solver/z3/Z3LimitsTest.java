package org.reluworkbench.solver.z3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.z3.Context;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/** Time limits, cancellation, and a library that cannot be loaded. */
class Z3LimitsTest {

  /** Random 3-SAT at the threshold, in a size that no encoding decides in seconds. */
  private static final Training HARD = hard();

  private static Training hard() {
    int variables = 220;
    Random random = new Random(1);
    List<Clause> clauses = IntStream.range(0, 43 * variables / 10)
        .mapToObj(i -> Clause.of(
            new Literal(random.nextInt(variables), random.nextBoolean()),
            new Literal(random.nextInt(variables), random.nextBoolean()),
            new Literal(random.nextInt(variables), random.nextBoolean())))
        .toList();
    Problem<?> target = ReductionChain.find(ProblemKind.CNF, ProblemKind.TRAINING)
        .orElseThrow()
        .apply(new Satisfiability(Cnf.of(variables, clauses)))
        .target();
    return (Training) target;
  }

  private static void assertUnknown(Verdict<Weights> verdict, Verdict.Reason reason) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Unknown.class, unknown -> assertThat(unknown.reason()).isEqualTo(reason));
  }

  @ParameterizedTest
  @EnumSource(TrainingEncoding.class)
  void reportsATimeOut(TrainingEncoding encoding) throws SolverException {
    assertUnknown(
        new Z3TrainingDecider(encoding).decide(HARD, Budget.of(Duration.ofMillis(300))),
        Verdict.Reason.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource(TrainingEncoding.class)
  void reportsABudgetThatWasSpentBefore(TrainingEncoding encoding) throws SolverException {
    assertUnknown(
        new Z3TrainingDecider(encoding).decide(HARD, Budget.of(Duration.ZERO)),
        Verdict.Reason.TIMEOUT);
  }

  @ParameterizedTest
  @EnumSource(TrainingEncoding.class)
  void reportsACancellationFromAnotherThread(TrainingEncoding encoding)
      throws SolverException, InterruptedException {
    Budget budget = Budget.unlimited();
    Thread canceller = new Thread(() -> {
      try {
        Thread.sleep(300);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      budget.cancel();
    });
    canceller.start();
    Verdict<Weights> verdict = new Z3TrainingDecider(encoding).decide(HARD, budget);
    canceller.join();
    assertUnknown(verdict, Verdict.Reason.INTERRUPTED);
  }

  @Test
  void anInterruptedThreadGetsItsAnswerAndStaysInterrupted() throws SolverException {
    Thread.currentThread().interrupt();
    Verdict<Weights> verdict =
        new Z3TrainingDecider(TrainingEncoding.CORNER).decide(HARD, Budget.unlimited());
    assertThat(Thread.interrupted()).isTrue();
    assertUnknown(verdict, Verdict.Reason.INTERRUPTED);
  }

  /** A call that no interrupt ends: the caller is not kept waiting. */
  @Test
  void abandonsACallThatDoesNotReturn() throws SolverException {
    CountDownLatch never = new CountDownLatch(1);
    String answer = Z3Worker.run(
        Budget.of(Duration.ofMillis(50)),
        session -> {
          awaitUninterruptibly(never);
          return "returned";
        },
        (reason, detail) -> reason + ": " + detail);
    never.countDown();
    assertThat(answer).isEqualTo("TIMEOUT: Z3 did not stop in time and was abandoned");
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void closesTheContextOnceTheQueryIsOver() throws SolverException {
    AtomicReference<Context> context = new AtomicReference<>();
    Z3Worker.run(
        Budget.unlimited(),
        session -> {
          context.set(session.context());
          session.close();
          session.close();
          return "done";
        },
        (reason, detail) -> detail);
    assertThatThrownBy(() -> context.get().mkReal(1)).isInstanceOf(RuntimeException.class);
  }

  @Test
  void failuresOfTheQueryReachTheCaller() {
    assertThatThrownBy(() -> Z3Worker.run(
            Budget.unlimited(),
            session -> {
              throw new SolverException("no use");
            },
            (reason, detail) -> detail))
        .isInstanceOf(SolverException.class)
        .hasMessage("no use");
    assertThatThrownBy(() -> Z3Worker.run(
            Budget.unlimited(),
            session -> {
              throw new IndexOutOfBoundsException("a bug");
            },
            (reason, detail) -> detail))
        .isInstanceOf(IllegalStateException.class)
        .hasRootCauseMessage("a bug");
  }

  /** Run by {@link #saysWhatToDoIfTheLibraryCannotBeLoaded} in a process of its own. */
  static final class Loading {
    private Loading() {}

    public static void main(String[] arguments) {
      try {
        System.out.println("loaded " + Z3Library.version());
      } catch (SolverException e) {
        System.out.println("refused: " + e.getMessage());
      }
    }
  }

  @Test
  void saysWhatToDoIfTheLibraryCannotBeLoaded() throws IOException, InterruptedException {
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Djava.io.tmpdir=" + Path.of("target", "no", "such", "folder"),
            "-cp",
            System.getProperty("java.class.path"),
            Loading.class.getName())
        .redirectErrorStream(true)
        .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    assertThat(output).contains("refused: ").contains("-Djava.io.tmpdir=");
  }
}
