package org.reluworkbench.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.solver.Budget;

/** A search ends while there is time to prove bounds, and the proofs may take that time. */
class EndingTest {

  private static final FloatingData DATA = new FloatingData(
      TrainingTask.of(1, 1, List.of(new Example(Vector.of(1), Rational.ONE)), Loss.ABSOLUTE));

  private static Ending ending(Budget budget) {
    return new Ending(budget, new OpenLeaves(DATA, 0, new Implications(DATA.task(), () -> false)));
  }

  private static Queue<Node> open() {
    return new ArrayDeque<>(List.of(Node.root(0)));
  }

  @Test
  void proofsMayTakeWhatIsLeftOfTheTime() throws InterruptedException {
    Budget budget = Budget.of(Duration.ofMinutes(10));
    Ending ending = ending(budget);
    assertThat(ending.isDue(open())).isFalse();
    BooleanSupplier latest = ending.latest();
    Thread.sleep(1_000);
    assertThat(latest.getAsBoolean()).isFalse();
    budget.cancel();
    assertThat(latest.getAsBoolean()).isFalse();
    Thread.sleep(1_000);
    assertThat(latest.getAsBoolean()).isTrue();
  }

  @Test
  void isDueWhenTheTimeIsSpent() {
    Ending late = ending(Budget.of(Duration.ZERO));
    assertThat(late.isDue(open())).isTrue();
    assertThat(late.wasDue()).isTrue();
    assertThat(Optional.of(late.reason())).contains(Verdict.Reason.TIMEOUT);
  }
}
