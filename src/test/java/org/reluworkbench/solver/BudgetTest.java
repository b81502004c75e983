package org.reluworkbench.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Verdict;

class BudgetTest {

  @Test
  void isSpentWhenTheTimeIsUp() {
    Budget budget = Budget.of(Duration.ZERO);
    assertThat(budget.isSpent()).isTrue();
    assertThat(budget.remaining()).isZero();
    assertThat(budget.reason()).contains(Verdict.Reason.TIMEOUT);
    assertThat(Budget.of(Duration.ofSeconds(-1)).isSpent()).isTrue();
  }

  @Test
  void lastsWhileThereIsTimeLeft() {
    Budget budget = Budget.of(Duration.ofHours(1));
    assertThat(budget.isSpent()).isFalse();
    assertThat(budget.remaining()).isBetween(Duration.ofMinutes(59), Duration.ofHours(1));
    assertThat(budget.isUnlimited()).isFalse();
  }

  @Test
  void unlimitedEndsByCancellationOnly() {
    Budget budget = Budget.unlimited();
    assertThat(budget.isUnlimited()).isTrue();
    assertThat(budget.isSpent()).isFalse();
    budget.cancel();
    assertThat(budget.reason()).contains(Verdict.Reason.INTERRUPTED);
    assertThat(budget.remaining()).isZero();
  }

  @Test
  void endlessDurationsDoNotOverflow() {
    assertThat(Budget.of(Duration.ofSeconds(Long.MAX_VALUE)).isSpent()).isFalse();
    assertThat(Budget.unlimited().child(Duration.ofSeconds(Long.MAX_VALUE)).isSpent())
        .isFalse();
  }

  @Test
  void cancellationGoesBeforeTimeOut() {
    Budget budget = Budget.of(Duration.ZERO);
    budget.cancel();
    assertThat(budget.reason()).contains(Verdict.Reason.INTERRUPTED);
  }

  @Test
  void aChildEndsNoLaterThanItsParent() {
    Budget parent = Budget.of(Duration.ofMinutes(1));
    assertThat(parent.child(Duration.ofHours(1)).remaining())
        .isLessThanOrEqualTo(Duration.ofMinutes(1));
    assertThat(parent.child(Duration.ZERO).reason()).contains(Verdict.Reason.TIMEOUT);
    assertThat(parent.isSpent()).isFalse();
  }

  @Test
  void cancellingReachesChildrenAndNotParents() {
    Budget parent = Budget.unlimited();
    Budget child = parent.child();
    Budget grandchild = child.child(Duration.ofHours(1));
    child.cancel();
    assertThat(parent.isSpent()).isFalse();
    assertThat(grandchild.reason()).contains(Verdict.Reason.INTERRUPTED);
    Budget sibling = parent.child();
    parent.cancel();
    assertThat(sibling.isCancelled()).isTrue();
  }

  @Test
  @SuppressWarnings("try") // a registration works by being open
  void runsACallbackOnceWhicheverAncestorIsCancelled() {
    AtomicInteger calls = new AtomicInteger();
    Budget parent = Budget.unlimited();
    Budget child = parent.child();
    try (Budget.Registration registration = child.onCancel(calls::incrementAndGet)) {
      assertThat(calls).hasValue(0);
      parent.cancel();
      child.cancel();
      assertThat(calls).hasValue(1);
    }
  }

  @Test
  void runsACallbackAtOnceIfAlreadyCancelled() {
    AtomicInteger calls = new AtomicInteger();
    Budget budget = Budget.unlimited();
    budget.cancel();
    budget.child().onCancel(calls::incrementAndGet).close();
    assertThat(calls).hasValue(1);
  }

  @Test
  void aClosedRegistrationRunsNothing() {
    AtomicInteger calls = new AtomicInteger();
    Budget parent = Budget.unlimited();
    Budget.Registration registration = parent.child().onCancel(calls::incrementAndGet);
    registration.close();
    registration.close();
    parent.cancel();
    assertThat(calls).hasValue(0);
  }
}
