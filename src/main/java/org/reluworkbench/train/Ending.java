package org.reluworkbench.train;

import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;

/**
 * When a search is to end so that there is time and memory left to prove the bounds of its open leaves
 * and to write them down.
 */
final class Ending {

  private static final int SAMPLE_EVERY = 128;

  /** A search that goes on from many leaves must not take the cost of the first one for that of all. */
  private static final int FIRST_SAMPLES = 64;

  /** How slowly averages forget. */
  private static final int WINDOW = 16;

  /** Of a term in a proof, with what it takes to write it; of the memory, half may be used for that. */
  private static final long BYTES_A_TERM = 300;

  /** The proofs may take that long after the end, or a part of the time before it if nobody waits. */
  private static final long LEAST_GRACE = 800_000_000L;

  private static final long GRACE_SHARE = 20;

  private final Budget budget;
  private final OpenLeaves leaves;
  private final Random random = new Random(1);
  private final long begun = System.nanoTime();
  private long steps;
  private long cost;
  private double terms;
  private Optional<Verdict.Reason> reason = Optional.empty();

  Ending(Budget budget, OpenLeaves leaves) {
    this.budget = budget;
    this.leaves = leaves;
  }

  /** Whether to end now, with these leaves open. */
  boolean isDue(Queue<Node> open) {
    steps++;
    if (steps == 1) {
      open.stream().limit(FIRST_SAMPLES).forEach(this::sample);
    } else if (steps % SAMPLE_EVERY == 0 || Long.bitCount(steps) == 1) {
      sample(any(open));
    }
    if (budget.isSpent()) {
      reason = budget.reason();
    } else if (budget.remaining().toNanos() < cost * open.size()) {
      reason = Optional.of(Verdict.Reason.TIMEOUT);
    } else if (BYTES_A_TERM * terms * open.size() > Runtime.getRuntime().maxMemory() / 2) {
      reason = Optional.of(Verdict.Reason.BUDGET);
    }
    return reason.isPresent();
  }

  /** The next one to be visited has the least bound and so the shortest proof: it is no good sample. */
  private Node any(Queue<Node> open) {
    return open.stream().skip(random.nextInt(open.size())).findFirst().orElseThrow();
  }

  /** What one leaf costs, on average; the first ones cost more, while the machine warms up. */
  private void sample(Node node) {
    long before = System.nanoTime();
    long size = leaves.of(node).proof().size();
    long spent = System.nanoTime() - before;
    cost += cost == 0 ? spent : (Math.min(spent, 2 * cost) - cost) / WINDOW;
    terms += (size - terms) / (terms == 0 ? 1 : WINDOW);
  }

  /** Stops the proofs some time after the budget is spent, if they take longer than was thought. */
  BooleanSupplier latest() {
    long taken = System.nanoTime() - begun;
    AtomicLong spentAt = new AtomicLong();
    return () -> {
      if (!budget.isSpent()) {
        return false;
      }
      spentAt.compareAndSet(0, System.nanoTime());
      boolean interrupted =
          budget.reason().filter(Verdict.Reason.INTERRUPTED::equals).isPresent();
      long grace = interrupted ? LEAST_GRACE : Math.max(LEAST_GRACE, taken / GRACE_SHARE);
      return System.nanoTime() - spentAt.get() > grace;
    };
  }

  /** Whether the search ended for that. */
  boolean wasDue() {
    return reason.isPresent();
  }

  /** Why it was due; of a search that went on to its end, that it left something undecided. */
  Verdict.Reason reason() {
    return reason.orElse(Verdict.Reason.INCOMPLETE);
  }
}
