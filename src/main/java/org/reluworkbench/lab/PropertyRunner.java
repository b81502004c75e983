package org.reluworkbench.lab;

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
 * without a failure proves nothing: the outcome is then undecided.
 *
 * @param subject what is tried
 * @param oracle decides what is too large for exhaustion
 * @param samples how many random instances are taken where not all are
 */
public record PropertyRunner(Subject subject, Oracle oracle, int samples) {

  /**
   * Examines.
   *
   * @param seed of the sample
   * @throws SolverException if a solver fails
   */
  public PropertyReport run(Universe universe, Requirement requirement, long seed, Budget budget)
      throws SolverException {
    Tally tally = new Tally(new Examination(subject, oracle, budget), requirement, budget);
    Optional<Long> sampledWith = Optional.empty();
    String passed = "";
    if (universe.isExhaustive()) {
      universe.visit(tally::goesOnAfter);
    } else {
      sampledWith = Optional.of(seed);
      passed = "no counterexample";
      Sampler sampler = new Sampler(universe, seed);
      for (int i = 0; i < samples && tally.goesOnAfter(sampler.next()); i++) {
        // The tally does the work.
      }
    }
    return new PropertyReport(
        requirement, tally.outcome(passed), tally.instances, tally.yes, tally.no, sampledWith);
  }

  /** What was found so far. */
  private static final class Tally {

    private final Examination examination;
    private final Requirement requirement;
    private final Budget budget;
    private int instances;
    private int yes;
    private int no;
    private Optional<Outcome> outcome = Optional.empty();

    Tally(Examination examination, Requirement requirement, Budget budget) {
      this.examination = examination;
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
      Finding finding = examination.examine(instance, requirement);
      if (finding instanceof Finding.Open open) {
        outcome = Optional.of(new Outcome.Undecided(
            open.why() + ": " + RegressionFile.declaration("open", instance)));
        return false;
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

    /** A smaller instance counts only if it is known to fail; out of time, none is. */
    private Outcome shrunk(Problem<?> failing, String why) throws SolverException {
      Map<Problem<?>, String> reasons = new HashMap<>(Map.of(failing, why));
      Problem<?> smallest = Shrinker.shrunk(failing, smaller -> {
        if (examination.examine(smaller, requirement) instanceof Finding.Failed failed) {
          reasons.put(smaller, failed.why());
        }
        return reasons.containsKey(smaller);
      });
      return new Outcome.Refuted(smallest, reasons.get(smallest));
    }

    Outcome outcome(String passed) {
      return outcome.orElseGet(
          () -> passed.isEmpty() ? new Outcome.Holds() : new Outcome.Undecided(passed));
    }
  }
}
