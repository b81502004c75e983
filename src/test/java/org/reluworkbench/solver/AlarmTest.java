package org.reluworkbench.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

@SuppressWarnings("try") // an alarm works by being open
class AlarmTest {

  private static final int PATIENCE_SECONDS = 60;

  @Test
  void ringsOverAndOverOnceTheTimeIsUp() throws InterruptedException {
    CountDownLatch rings = new CountDownLatch(3);
    try (Alarm alarm = Alarm.on(Budget.of(Duration.ofMillis(5)), rings::countDown)) {
      assertThat(rings.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void ringsWhenTheBudgetIsCancelled() throws InterruptedException {
    CountDownLatch rings = new CountDownLatch(3);
    Budget budget = Budget.unlimited();
    try (Alarm alarm = Alarm.on(budget.child(), rings::countDown)) {
      budget.cancel();
      assertThat(rings.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void ringsForABudgetThatWasCancelledBefore() throws InterruptedException {
    CountDownLatch rings = new CountDownLatch(2);
    Budget budget = Budget.unlimited();
    budget.cancel();
    try (Alarm alarm = Alarm.on(budget, rings::countDown)) {
      assertThat(rings.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void isSilentOnceClosed() throws InterruptedException {
    AtomicInteger rings = new AtomicInteger();
    Budget budget = Budget.unlimited();
    Alarm alarm = Alarm.on(budget, rings::incrementAndGet);
    alarm.close();
    alarm.close();
    budget.cancel();
    CountDownLatch later = new CountDownLatch(3);
    try (Alarm other = Alarm.on(budget, later::countDown)) {
      assertThat(later.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(rings).hasValue(0);
  }
}
