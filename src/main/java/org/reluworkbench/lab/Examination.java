package org.reluworkbench.lab;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property.Requirement;

/**
 * Finds out whether one instance meets a requirement. The source is decided by exhaustion where it is
 * small, else by the oracle; the target by the oracle, which is not shown the source.
 */
record Examination(Subject subject, Oracle oracle, Budget budget) {

  /** So many witnesses of a stage are taken on their way, where there are more. */
  private static final int MOST_WITNESSES = 64;

  /** What was found. */
  sealed interface Finding {

    /** It is as it should be; the source's answer where that was found out. */
    record Passed(Optional<Boolean> answer) implements Finding {}

    /** This requirement is not met. */
    record Failed(Requirement requirement, String why) implements Finding {}

    /** Not known. */
    record Open(String why) implements Finding {}
  }

  /** A requirement that fails settles it; one that is left open leaves it open. */
  Finding examine(Problem<?> instance, List<Requirement> requirements) throws SolverException {
    Optional<Trial> trial = subject.trial(instance);
    if (trial.isEmpty()) {
      return new Finding.Open(
          "no chain of rules applies to a " + instance.kind().word() + " with " + instance.sizes());
    }
    Finding worst = new Finding.Passed(Optional.empty());
    for (Requirement requirement : requirements) {
      Finding finding = switch (requirement) {
        case SIZE -> size(trial.get());
        case AGREES -> agrees(trial.get());
        case ROUND_TRIPS -> roundTrips(trial.get());
      };
      if (finding instanceof Finding.Failed) {
        return finding;
      }
      worst = worst instanceof Finding.Open ? worst : finding;
    }
    return worst;
  }

  private static Finding failed(Requirement requirement, String why) {
    return new Finding.Failed(requirement, why);
  }

  private static Finding size(Trial trial) {
    return trial
        .wrongSize()
        .map(why -> failed(Requirement.SIZE, why))
        .orElseGet(() ->
            new Finding.Passed(Exhaustion.witnesses(trial.source()).map(all -> !all.isEmpty())));
  }

  private Finding agrees(Trial trial) throws SolverException {
    Optional<List<Object>> all = Exhaustion.witnesses(trial.source());
    Verdict<?> source = oracleUnless(all.isPresent(), trial.source());
    Verdict<?> target = oracle.decide(trial.target(), budget);
    if (all.isEmpty() && source instanceof Verdict.Unknown<?> unknown) {
      return open("source", unknown);
    }
    if (target instanceof Verdict.Unknown<?> unknown) {
      return open("target", unknown);
    }
    boolean yes =
        all.map(witnesses -> !witnesses.isEmpty()).orElse(source instanceof Verdict.Satisfiable);
    if (yes != target instanceof Verdict.Satisfiable) {
      return failed(
          Requirement.AGREES,
          "the source is "
              + (yes ? "satisfiable" : "unsatisfiable")
              + ", the target is "
              + target.word());
    }
    return new Finding.Passed(Optional.of(yes));
  }

  private Verdict<?> oracleUnless(boolean known, Problem<?> problem) throws SolverException {
    return known
        ? new Verdict.Unknown<>(Verdict.Reason.INCOMPLETE, "not asked")
        : oracle.decide(problem, budget);
  }

  private static Finding open(String side, Verdict.Unknown<?> unknown) {
    return new Finding.Open(
        "the " + side + " is undecided: " + unknown.reason().word() + ": " + unknown.detail());
  }

  private Finding roundTrips(Trial trial) throws SolverException {
    int last = trial.steps().size();
    boolean answer = false;
    for (int stage = 0; stage <= last; stage++) {
      Problem<?> problem = trial.problem(stage);
      Optional<List<Object>> all = Exhaustion.witnesses(problem);
      List<Object> witnesses = all.orElse(List.of());
      if (all.isEmpty() && (stage == 0 || stage == last)) {
        Verdict<?> verdict = oracle.decide(problem, budget);
        if (verdict instanceof Verdict.Unknown<?> unknown) {
          return open(stage == 0 ? "source" : "target", unknown);
        }
        if (verdict instanceof Verdict.Satisfiable<?> yes) {
          witnesses = Variants.of(problem, yes.witness());
        }
      }
      answer |= stage == 0 && !witnesses.isEmpty();
      for (Object witness : (Iterable<Object>) some(witnesses)::iterator) {
        Optional<String> fault = fault(trial, stage, witness);
        if (fault.isPresent()) {
          return failed(Requirement.ROUND_TRIPS, fault.get());
        }
      }
    }
    return new Finding.Passed(Optional.of(answer));
  }

  /** Evenly spread, where there are many. */
  private static Stream<Object> some(List<Object> witnesses) {
    int stride = witnesses.size() / MOST_WITNESSES + 1;
    return Stream.iterate(0, i -> i < witnesses.size(), i -> i + stride).map(witnesses::get);
  }

  /** The witness all the way back, what comes out and its like all the way forward, and back again. */
  private static Optional<String> fault(Trial trial, int stage, Object witness) {
    Trial.Journey back = back(trial, stage, witness);
    if (back.fault().isPresent()) {
      return back.fault();
    }
    Object there = back.witness();
    for (int next = 0; next < trial.steps().size(); next++) {
      Trial.Journey on = trial.forward(next, there);
      if (on.fault().isPresent()) {
        return on.fault();
      }
      there = on.witness();
      for (Object other : Variants.of(trial.problem(next + 1), there)) {
        Optional<String> fault = back(trial, next + 1, other).fault();
        if (fault.isPresent()) {
          return fault;
        }
      }
    }
    return Optional.empty();
  }

  private static Trial.Journey back(Trial trial, int stage, Object witness) {
    Trial.Journey journey = new Trial.Journey(witness, Optional.empty());
    for (int from = stage; from > 0 && journey.fault().isEmpty(); from--) {
      journey = trial.backward(from, journey.witness());
    }
    return journey;
  }
}
