package org.reluworkbench.solver;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Rings from the moment a budget is spent, over and over, until closed. For back ends that can be
 * told to stop but may miss the call: Sat4j forgets one that comes before its search has begun, Z3
 * polls for it and clears it at the beginning of the next step.
 *
 * <p>Once {@link #close} has returned, the action neither runs nor will run; so it may use what is
 * freed afterwards.
 */
public final class Alarm implements AutoCloseable {

  private static final long PERIOD_MILLIS = 10;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "solver-alarm");
        thread.setDaemon(true);
        return thread;
      });

  private final Runnable action;
  private ScheduledFuture<?> ringing;
  private boolean closed;
  private final Budget.Registration onCancel;

  private Alarm(Budget budget, Runnable action) {
    this.action = action;
    this.ringing = schedule(budget.remaining().toNanos());
    this.onCancel = budget.onCancel(this::ringNow);
  }

  /**
   * Sets an alarm.
   *
   * @param action quick and without exceptions; run on a thread shared by all alarms, never by two
   *     threads at once
   */
  public static Alarm on(Budget budget, Runnable action) {
    return new Alarm(budget, action);
  }

  private ScheduledFuture<?> schedule(long delayNanos) {
    return CLOCK.scheduleWithFixedDelay(
        this::ring, delayNanos, TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS), TimeUnit.NANOSECONDS);
  }

  private synchronized void ringNow() {
    if (!closed) {
      ringing.cancel(false);
      ringing = schedule(0);
    }
  }

  private synchronized void ring() {
    if (!closed) {
      action.run();
    }
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      ringing.cancel(false);
    }
    onCancel.close();
  }
}
