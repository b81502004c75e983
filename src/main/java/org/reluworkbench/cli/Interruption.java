package org.reluworkbench.cli;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The request to stop, which Ctrl-C makes: it cancels the work under way, and the process stays just
 * long enough for what is finished to be printed. Safe for use by several threads.
 */
public final class Interruption {

  /**
   * A native solver may need a moment to notice, and the certificate of a long search one to be
   * written; the user at the terminal has little patience.
   */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<Runnable> actions = new ArrayList<>();
  private final CountDownLatch finished = new CountDownLatch(1);
  private boolean requested;

  /**
   * An interruption that a signal to this process requests. The Java machine turns the signal into
   * a shutdown and itself returns 130 for SIGINT and 143 for SIGTERM when its hooks are done.
   */
  static Interruption ofProcess() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime().addShutdownHook(new Thread(interruption::stop, "interruption"));
    return interruption;
  }

  /** Registers what cancels the work under way; it runs at once if the request was made already. */
  public void onRequest(Runnable cancel) {
    Objects.requireNonNull(cancel);
    synchronized (this) {
      if (!requested) {
        actions.add(cancel);
        return;
      }
    }
    cancel.run();
  }

  /** Whether the request was made. */
  public synchronized boolean isRequested() {
    return requested;
  }

  /** Makes the request. */
  public void request() {
    List<Runnable> due;
    synchronized (this) {
      requested = true;
      due = List.copyOf(actions);
      actions.clear();
    }
    due.forEach(Runnable::run);
  }

  /** Everything is printed: nothing is to be waited for any more. */
  void finish() {
    finished.countDown();
  }

  private void stop() {
    if (finished.getCount() == 0) {
      return;
    }
    request();
    try {
      finished.await(GRACE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
