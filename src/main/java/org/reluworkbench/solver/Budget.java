package org.reluworkbench.solver;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.reluworkbench.problem.Verdict;

/**
 * How long a computation may go on: until a deadline on a monotonic clock, or until someone cancels
 * it. Safe for use by several threads.
 *
 * <p>A child budget ends when its parent does, or earlier. It holds on to its parent, not the other
 * way round, so children need no closing; a registered callback does.
 */
public final class Budget {

  /** A registered callback; closing it, which may be done twice, takes the callback back. */
  @FunctionalInterface
  public interface Registration extends AutoCloseable {
    @Override
    void close();
  }

  /** Far enough that no sum with the clock overflows, and longer than any run. */
  private static final Duration FOREVER = Duration.ofDays(100L * 365);

  private final Optional<Budget> parent;
  private final long deadlineNanos;
  private final boolean unlimited;
  private final int work;
  private final Set<Callback> callbacks = new LinkedHashSet<>();
  private boolean cancelled;

  private Budget(Optional<Budget> parent, long deadlineNanos, boolean unlimited, int work) {
    this.parent = parent;
    this.deadlineNanos = deadlineNanos;
    this.unlimited = unlimited;
    this.work = work;
  }

  /** From now on, for this long. */
  public static Budget of(Duration duration) {
    return new Budget(Optional.empty(), after(duration), false, 0);
  }

  /** Until cancelled. */
  public static Budget unlimited() {
    return new Budget(Optional.empty(), after(FOREVER), true, 0);
  }

  private static long after(Duration duration) {
    Duration capped = duration.compareTo(FOREVER) > 0 ? FOREVER : duration;
    return System.nanoTime() + Math.max(0, capped.toNanos());
  }

  /** A budget that ends when this one does, or after the given time, whichever comes first. */
  public Budget child(Duration duration) {
    long own = after(duration);
    return own - deadlineNanos < 0
        ? new Budget(Optional.of(this), own, false, work)
        : new Budget(Optional.of(this), deadlineNanos, unlimited, work);
  }

  /** A budget that ends when this one does, and can be cancelled without cancelling this one. */
  public Budget child() {
    return new Budget(Optional.of(this), deadlineNanos, unlimited, work);
  }

  /**
   * A child that also limits each question to Z3, in Z3's own measure of work. Unlike time, that is
   * repeatable: what it stops is stopped on every machine at the same place.
   *
   * @param limit at least one
   */
  public Budget withWork(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("work " + limit);
    }
    return new Budget(Optional.of(this), deadlineNanos, unlimited, limit);
  }

  /** How much work a question to Z3 may cost; zero if that is not limited. */
  public int work() {
    return work;
  }

  /** Whether there is no deadline. */
  public boolean isUnlimited() {
    return unlimited;
  }

  /** The time left; zero once spent, also by cancellation; about a century if unlimited. */
  public Duration remaining() {
    return isCancelled()
        ? Duration.ZERO
        : Duration.ofNanos(Math.max(0, deadlineNanos - System.nanoTime()));
  }

  /** Whether the deadline has passed or the budget, or one that it is a child of, is cancelled. */
  public boolean isSpent() {
    return reason().isPresent();
  }

  /** Why it is spent: cancelled (which goes first) or out of time; empty if it is not. */
  public Optional<Verdict.Reason> reason() {
    if (isCancelled()) {
      return Optional.of(Verdict.Reason.INTERRUPTED);
    }
    return System.nanoTime() - deadlineNanos >= 0
        ? Optional.of(Verdict.Reason.TIMEOUT)
        : Optional.empty();
  }

  public boolean isCancelled() {
    return cancelledHere() || parent.map(Budget::isCancelled).orElse(false);
  }

  private synchronized boolean cancelledHere() {
    return cancelled;
  }

  /** Spends the budget and all its children at once and runs what was registered, on this thread. */
  public void cancel() {
    List<Callback> due;
    synchronized (this) {
      cancelled = true;
      due = List.copyOf(callbacks);
      callbacks.clear();
    }
    due.forEach(Callback::run);
  }

  /**
   * Registers what is to be run, at most once, when the budget or one that it is a child of is
   * cancelled; it runs at once if that has happened. A passing deadline runs nothing.
   *
   * @param action quick and without exceptions; it runs on the thread that cancels
   */
  public Registration onCancel(Runnable action) {
    Callback callback = new Callback(action);
    for (Optional<Budget> next = Optional.of(this);
        next.isPresent();
        next = next.orElseThrow().parent) {
      next.orElseThrow().register(callback);
    }
    return () -> unregister(callback);
  }

  private void register(Callback callback) {
    boolean late;
    synchronized (this) {
      late = cancelled;
      if (!late) {
        callbacks.add(callback);
      }
    }
    if (late) {
      callback.run();
    }
  }

  private void unregister(Callback callback) {
    synchronized (this) {
      callbacks.remove(callback);
    }
    parent.ifPresent(budget -> budget.unregister(callback));
  }

  /** Runs its action once, whichever of several budgets is cancelled first. */
  private static final class Callback {

    private final Runnable action;
    private boolean done;

    Callback(Runnable action) {
      this.action = Objects.requireNonNull(action);
    }

    void run() {
      synchronized (this) {
        if (done) {
          return;
        }
        done = true;
      }
      action.run();
    }
  }
}
