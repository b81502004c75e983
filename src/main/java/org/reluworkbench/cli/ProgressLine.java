package org.reluworkbench.cli;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * One line on standard error that says what is going on, once it has gone on for a second; on
 * anything but a terminal, nothing. Safe for use by several threads.
 *
 * <p>The line is redrawn by a thread of its own, for the work that it tells of may sit for minutes in
 * a solver. Whatever else is printed while it is open goes through {@link #aside}, so that the line
 * is wiped before and never mixed with results.
 */
public final class ProgressLine implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(1);
  private static final Duration PERIOD = Duration.ofMillis(200);
  private static final String WIPE = "\r\u001b[K";

  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private final long opened;
  private final Optional<ScheduledExecutorService> clock;
  private String text = "";
  private long since;
  private boolean drawn;
  private boolean closed;

  ProgressLine(Terminal terminal, LongSupplier nanoTime, Optional<ScheduledExecutorService> clock) {
    this.terminal = Objects.requireNonNull(terminal);
    this.nanoTime = Objects.requireNonNull(nanoTime);
    this.clock = Objects.requireNonNull(clock);
    this.opened = nanoTime.getAsLong();
    this.since = opened;
  }

  /** Opens a line; closing it wipes it. */
  public static ProgressLine open(Terminal terminal) {
    if (!terminal.progress()) {
      return new ProgressLine(terminal, System::nanoTime, Optional.empty());
    }
    ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
      Thread thread = new Thread(task, "progress line");
      thread.setDaemon(true);
      return thread;
    });
    ProgressLine line = new ProgressLine(terminal, System::nanoTime, Optional.of(clock));
    clock.scheduleAtFixedRate(
        line::tick, PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    return line;
  }

  /** From now on the work is this; its own seconds are counted from here. */
  public synchronized void show(String newText) {
    text = Objects.requireNonNull(newText);
    since = nanoTime.getAsLong();
  }

  /** Prints something else, with the line wiped before. */
  public synchronized void aside(Runnable printing) {
    wipe();
    printing.run();
  }

  /** Draws the line if it is time for it. */
  synchronized void tick() {
    long now = nanoTime.getAsLong();
    if (closed || !terminal.progress() || text.isEmpty() || now - opened < PATIENCE.toNanos()) {
      return;
    }
    String seconds = " · " + TimeUnit.NANOSECONDS.toSeconds(now - since) + " s";
    // One column less: some terminals break the line as soon as the last one is taken.
    int room = terminal.columns() - 1 - seconds.length();
    String shown = text.length() <= room ? text : text.substring(0, room - 1) + "…";
    terminal.err().print(WIPE + terminal.messages().faint(shown + seconds));
    terminal.err().flush();
    drawn = true;
  }

  private void wipe() {
    if (drawn) {
      terminal.err().print(WIPE);
      terminal.err().flush();
      drawn = false;
    }
  }

  @Override
  public void close() {
    clock.ifPresent(ScheduledExecutorService::shutdown);
    synchronized (this) {
      closed = true;
      wipe();
    }
  }
}
