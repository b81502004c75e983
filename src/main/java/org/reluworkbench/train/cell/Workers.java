package org.reluworkbench.train.cell;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Runs jobs, each of which polls whether to stop, on some threads, and adds up what they did. */
final class Workers {

  private Workers() {}

  /** Returns when all jobs have ended; if one fails, tells the others to stop and fails likewise. */
  static Tally run(int threads, List<Function<BooleanSupplier, Tally>> jobs, BooleanSupplier stop) {
    AtomicBoolean failed = new AtomicBoolean();
    BooleanSupplier end = () -> failed.get() || stop.getAsBoolean();
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<Tally>> futures =
          jobs.stream().map(job -> executor.submit(() -> job.apply(end))).toList();
      Tally sum = Tally.NONE;
      for (Future<Tally> future : futures) {
        sum = sum.plus(result(future));
      }
      return sum;
    } finally {
      failed.set(true);
      executor.shutdown();
    }
  }

  /** What the job did, however often this thread is interrupted meanwhile. */
  private static Tally result(Future<Tally> future) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (ExecutionException e) {
          throw unchecked(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(failure);
  }
}
