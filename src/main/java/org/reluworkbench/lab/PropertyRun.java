package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.reluworkbench.lab.Examination.Finding;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property.Requirement;

/**
 * One run of a property. Instances are gathered in batches and examined side by side; what was found
 * is looked at in their order, so that the outcome is the same for any number of threads.
 */
final class PropertyRun implements AutoCloseable {

  private static final int BATCH_FOR_EACH_THREAD = 16;

  private final PropertyRunner runner;
  private final List<Requirement> requirements;
  private final Budget budget;
  private final ExecutorService pool;
  private final List<Problem<?>> batch = new ArrayList<>();
  private final Tally first = new Tally();
  private final Tally besides = new Tally();
  private Tally current = first;
  private int open;
  private String firstOpen = "";
  private Optional<Outcome> outcome = Optional.empty();

  private static final class Tally {
    private int instances;
    private int yes;
    private int no;
  }

  PropertyRun(PropertyRunner runner, List<Requirement> requirements, Budget budget) {
    this.runner = runner;
    this.requirements = requirements;
    this.budget = budget;
    this.pool = Executors.newFixedThreadPool(runner.threads(), work -> {
      Thread thread = new Thread(work, "laboratory");
      thread.setDaemon(true);
      return thread;
    });
  }

  /** Takes an instance; whether to go on to the next. */
  boolean goesOnAfter(Problem<?> instance) throws SolverException {
    batch.add(instance);
    if (batch.size() >= BATCH_FOR_EACH_THREAD * runner.threads()) {
      examineBatch();
    }
    return goesOn();
  }

  boolean goesOn() {
    return outcome.isEmpty();
  }

  /** From now on instances are random, and counted apart if there were others before. */
  void takesRandomOnes(boolean besidesOthers) throws SolverException {
    examineBatch();
    current = besidesOthers ? besides : first;
  }

  PropertyReport report(boolean exhaustive, long seed) throws SolverException {
    examineBatch();
    return new PropertyReport(
        requirements,
        outcome(exhaustive),
        exhaustive,
        first.instances,
        first.yes,
        first.no,
        besides.instances,
        seed);
  }

  private Outcome outcome(boolean exhaustive) {
    if (outcome.isPresent()) {
      return outcome.get();
    }
    if (open > 0) {
      return new Outcome.Undecided(
          firstOpen + (open > 1 ? " (and " + (open - 1) + " more left open)" : ""));
    }
    return exhaustive ? new Outcome.Holds() : new Outcome.Undecided("no counterexample");
  }

  private void examineBatch() throws SolverException {
    List<Future<Finding>> findings = new ArrayList<>();
    if (goesOn()) {
      batch.forEach(instance -> findings.add(pool.submit(() -> examined(instance))));
    }
    for (int i = 0; i < findings.size() && goesOn(); i++) {
      Optional<Verdict.Reason> spent = budget.reason();
      if (spent.isPresent()) {
        outcome = Optional.of(new Outcome.Undecided(spent.get().word()));
      } else {
        take(batch.get(i), result(findings.get(i)));
      }
    }
    batch.clear();
    runner
        .listener()
        .examined(
            first.instances + besides.instances, first.yes + besides.yes, first.no + besides.no);
  }

  private static Finding result(Future<Finding> finding) throws SolverException {
    try {
      return finding.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Finding.Open(Verdict.Reason.INTERRUPTED.word());
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SolverException failure) {
        throw failure;
      }
      throw new IllegalStateException("an examination failed", e.getCause());
    }
  }

  private void take(Problem<?> instance, Finding finding) throws SolverException {
    if (finding instanceof Finding.Open left) {
      open++;
      if (firstOpen.isEmpty()) {
        firstOpen = left.why() + ": " + RegressionFile.declaration("open", instance);
      }
      return;
    }
    current.instances++;
    if (finding instanceof Finding.Failed failed) {
      outcome = Optional.of(shrunk(instance, failed));
      return;
    }
    Optional<Boolean> answer = ((Finding.Passed) finding).answer();
    current.yes += answer.map(is -> is ? 1 : 0).orElse(0);
    current.no += answer.map(is -> is ? 0 : 1).orElse(0);
  }

  private Finding examined(Problem<?> instance) throws SolverException {
    return new Examination(
            runner.subject(), new Remembering(runner.oracle()), budget.child(runner.each()))
        .examine(instance, requirements);
  }

  /** A smaller instance counts only if it is known to fail; out of time, none is. */
  private Outcome shrunk(Problem<?> failing, Finding.Failed why) throws SolverException {
    Map<Problem<?>, Finding.Failed> reasons = new HashMap<>(Map.of(failing, why));
    Problem<?> smallest = Shrinker.shrunk(failing, smaller -> {
      if (examined(smaller) instanceof Finding.Failed failed) {
        reasons.put(smaller, failed);
      }
      return reasons.containsKey(smaller);
    });
    Finding.Failed reason = reasons.get(smallest);
    return new Outcome.Refuted(reason.requirement(), smallest, reason.why());
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }

  /** Asks another oracle only once about each problem: requirements share the answers. */
  private static final class Remembering implements Oracle {

    private final Oracle oracle;
    private final Map<Problem<?>, Verdict<?>> verdicts = new HashMap<>();

    Remembering(Oracle oracle) {
      this.oracle = oracle;
    }

    @Override
    public Verdict<?> decide(Problem<?> problem, Budget budget) throws SolverException {
      Verdict<?> known = verdicts.get(problem);
      if (known == null) {
        known = oracle.decide(problem, budget);
        verdicts.put(problem, known);
      }
      return known;
    }
  }
}
