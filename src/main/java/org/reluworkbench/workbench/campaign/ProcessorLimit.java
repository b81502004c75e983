package org.reluworkbench.workbench.campaign;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.reluworkbench.solver.Budget;

/**
 * Cancels a budget once this process has used up so much processor time, all threads together. On a
 * machine that does other work too, the clock says little of how much was tried: what a task yields
 * is to depend on the task. Where processor time cannot be measured, nothing is cancelled.
 */
final class ProcessorLimit implements AutoCloseable {

  private static final Duration PERIOD = Duration.ofMillis(20);

  private static final OperatingSystemMXBean SYSTEM =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final Budget budget;
  private final long most;
  private final Thread watch;
  private volatile boolean reached;

  private ProcessorLimit(Budget budget, Duration limit) {
    this.budget = budget;
    this.most = SYSTEM.getProcessCpuTime() + limit.toNanos();
    this.watch = new Thread(this::watch, "processor limit");
    watch.setDaemon(true);
    watch.start();
  }

  static ProcessorLimit on(Budget budget, Duration limit) {
    return new ProcessorLimit(budget, limit);
  }

  /** Whether the budget was cancelled because of it. */
  boolean isReached() {
    return reached;
  }

  private void watch() {
    try {
      while (SYSTEM.getProcessCpuTime() < most) {
        Thread.sleep(PERIOD.toMillis());
      }
      reached = true;
      budget.cancel();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed: the task was quicker
    }
  }

  @Override
  public void close() {
    watch.interrupt();
  }
}
