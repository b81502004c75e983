package org.reluworkbench.solver.z3;

import com.microsoft.z3.Z3Exception;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;

/**
 * Runs a query on a thread of its own, so that its caller gets an answer in time even where a native
 * call ignores every interrupt: then the thread is abandoned. It is a daemon, holds on to its
 * context, and frees it when the call returns after all, if it does. Only a child process could be
 * ended for certain.
 */
final class Z3Worker {

  /** What is asked in a session. */
  @FunctionalInterface
  interface Query<T> {
    T run(Z3Session session) throws SolverException;
  }

  /** What becomes of a query that was stopped. */
  @FunctionalInterface
  interface WhenStopped<T> {
    T because(Verdict.Reason reason, String detail);
  }

  /** How long after its limit a native call may still return with an answer. */
  private static final Duration GRACE = Duration.ofSeconds(2);

  /** Z3 recurses over terms; the memory is only reserved. */
  private static final long STACK_BYTES = 64L << 20;

  private Z3Worker() {}

  @SuppressWarnings("try") // the registration works by being open
  static <T> T run(Budget budget, Query<T> query, WhenStopped<T> stopped) throws SolverException {
    Budget own = budget.child();
    CompletableFuture<T> answer = new CompletableFuture<>();
    T late = stopped.because(Verdict.Reason.TIMEOUT, "Z3 did not stop in time and was abandoned");
    T cancelled =
        stopped.because(Verdict.Reason.INTERRUPTED, "Z3 did not stop in time and was abandoned");
    Thread thread = new Thread(null, () -> work(own, query, stopped, answer), "z3", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try (Budget.Registration registration = own.onCancel(
        () -> answer.completeOnTimeout(cancelled, GRACE.toNanos(), TimeUnit.NANOSECONDS))) {
      return answer
          .completeOnTimeout(late, own.remaining().plus(GRACE).toNanos(), TimeUnit.NANOSECONDS)
          .get();
    } catch (InterruptedException e) {
      own.cancel();
      Thread.currentThread().interrupt();
      return stopped.because(Verdict.Reason.INTERRUPTED, "the waiting thread was interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SolverException failure) {
        throw new SolverException(failure.getMessage(), failure);
      }
      throw new IllegalStateException("a query to Z3 went wrong", e.getCause());
    }
  }

  private static <T> void work(
      Budget budget, Query<T> query, WhenStopped<T> stopped, CompletableFuture<T> answer) {
    try {
      answer.complete(inSession(budget, query, stopped));
    } catch (SolverException | RuntimeException | Error e) {
      answer.completeExceptionally(e); // thrown again where the answer is awaited
    }
  }

  private static <T> T inSession(Budget budget, Query<T> query, WhenStopped<T> stopped)
      throws SolverException {
    try (Z3Session session = new Z3Session(budget)) {
      return query.run(session);
    } catch (Z3Session.Stopped e) {
      return stopped.because(budget.reason().orElseThrow(), "stopped while asking Z3");
    } catch (Z3Exception e) {
      if (budget.isSpent()) {
        return stopped.because(budget.reason().orElseThrow(), "Z3 was stopped");
      }
      throw new SolverException("Z3 failed: " + e.getMessage(), e);
    }
  }
}
