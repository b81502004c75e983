package org.reluworkbench.lab;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.lab.Examination.Finding;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property.Requirement;

/**
 * Examines the instances of a universe one after another, until one fails or all are done. A sample
 * without a failure proves nothing: the outcome is then undecided. So it is if an instance is left
 * open, which does not keep the others from being examined.
 *
 * @param subject what is tried
 * @param oracle decides what is too large for exhaustion
 * @param samples how many random instances are taken where not all are
 * @param each how long one instance may take
 */
public record PropertyRunner(Subject subject, Oracle oracle, int samples, Duration each) {

  /**
   * After all instances up to isomorphism, so many random ones: a rule that treats elements by their
   * order may be right on the representatives, whose order is always the same.
   */
  private static final int MOST_BESIDES = 50;

  /**
   * Examines.
   *
   * @param seed of the sample
   * @throws SolverException if a solver fails
   */
  public PropertyReport run(Universe universe, Requirement requirement, long seed, Budget budget)
      throws SolverException {
    Tally tally = new Tally(requirement, budget);
    boolean exhaustive = universe.isExhaustive();
    boolean goesOn = !exhaustive || universe.visit(tally::goesOnAfter);
    int all = tally.instances;
    int random = exhaustive ? Math.min(MOST_BESIDES, samples) : samples;
    Sampler sampler = new Sampler(universe, seed);
    for (int i = 0; i < random && goesOn; i++) {
      goesOn = tally.goesOnAfter(sampler.next());
    }
    boolean sampled = !exhaustive || tally.instances > all;
    return new PropertyReport(
        requirement,
        tally.outcome(exhaustive ? "" : "no counterexample"),
        tally.instances,
        tally.yes,
        tally.no,
        exhaustive ? tally.instances - all : 0,
        sampled ? Optional.of(seed) : Optional.empty());
  }

  /** What was found so far. */
  private final class Tally {

    private final Requirement requirement;
    private final Budget budget;
    private int instances;
    private int yes;
    private int no;
    private int open;
    private String firstOpen = "";
    private Optional<Outcome> outcome = Optional.empty();

    Tally(Requirement requirement, Budget budget) {
      this.requirement = requirement;
      this.budget = budget;
    }

    /** Examines one instance; whether to go on to the next. */
    boolean goesOnAfter(Problem<?> instance) throws SolverException {
      Optional<Verdict.Reason> spent = budget.reason();
      if (spent.isPresent()) {
        outcome = Optional.of(new Outcome.Undecided(spent.get().word()));
        return false;
      }
      Finding finding = examined(instance);
      if (finding instanceof Finding.Open left) {
        open++;
        if (firstOpen.isEmpty()) {
          firstOpen = left.why() + ": " + RegressionFile.declaration("open", instance);
        }
        return true;
      }
      instances++;
      if (finding instanceof Finding.Failed failed) {
        outcome = Optional.of(shrunk(instance, failed.why()));
        return false;
      }
      Optional<Boolean> answer = ((Finding.Passed) finding).answer();
      yes += answer.map(is -> is ? 1 : 0).orElse(0);
      no += answer.map(is -> is ? 0 : 1).orElse(0);
      return true;
    }

    private Finding examined(Problem<?> instance) throws SolverException {
      return new Examination(subject, oracle, budget.child(each)).examine(instance, requirement);
    }

    /** A smaller instance counts only if it is known to fail; out of time, none is. */
    private Outcome shrunk(Problem<?> failing, String why) throws SolverException {
      Map<Problem<?>, String> reasons = new HashMap<>(Map.of(failing, why));
      Problem<?> smallest = Shrinker.shrunk(failing, smaller -> {
        if (examined(smaller) instanceof Finding.Failed failed) {
          reasons.put(smaller, failed.why());
        }
        return reasons.containsKey(smaller);
      });
      return new Outcome.Refuted(smallest, reasons.get(smallest));
    }

    Outcome outcome(String passed) {
      if (outcome.isPresent()) {
        return outcome.get();
      }
      if (open > 0) {
        return new Outcome.Undecided(
            firstOpen + (open > 1 ? " (and " + (open - 1) + " more left open)" : ""));
      }
      return passed.isEmpty() ? new Outcome.Holds() : new Outcome.Undecided(passed);
    }
  }
}
