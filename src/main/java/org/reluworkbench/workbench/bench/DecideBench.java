package org.reluworkbench.workbench.bench;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.CertificateChecker;
import org.reluworkbench.certificate.Finding;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.family.Instance;
import org.reluworkbench.interchange.json.CertificateJson;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.workbench.bench.Measurement.Proof;
import org.reluworkbench.workbench.bench.Measurement.Run;
import org.reluworkbench.workbench.decide.Engine;
import org.reluworkbench.workbench.decide.ProblemDecider;

/**
 * Has engines decide the same instances, one after the other on one thread, and measures them.
 *
 * <p>An engine of Z3's that has run out of time {@value #PATIENCE} times in a row in a group is not
 * asked any more in that group. Our own is always asked; its certificate is written, read again and
 * checked. What takes less than {@value #SHORT_MILLIS} ms is done {@value #REPETITIONS} times, and the
 * time in the middle counts: a single collection of garbage may take longer than that.
 */
public final class DecideBench {

  private static final int PATIENCE = 3;
  private static final int SHORT_MILLIS = 200;
  private static final int REPETITIONS = 3;

  private final List<Engine> engines;
  private final Duration limit;
  private final Duration warmUp;
  private final Map<String, String> tools;
  private final Budget budget = Budget.unlimited();
  private final Map<String, Integer> failures = new HashMap<>();
  private String warm = "";

  /**
   * A run that has not started.
   *
   * @param limit for one engine and instance
   * @param warmUp how long a group's first instance is decided for nothing, so that the compiler of
   *     the Java machine has done its work
   * @param tools names and versions for certificates
   */
  public DecideBench(
      List<Engine> engines, Duration limit, Duration warmUp, Map<String, String> tools) {
    this.engines = List.copyOf(engines);
    this.limit = limit;
    this.warmUp = warmUp;
    this.tools = Map.copyOf(tools);
  }

  /** Ends the run soon. */
  public void cancel() {
    budget.cancel();
  }

  public boolean isCancelled() {
    return budget.isCancelled();
  }

  /** Measures one instance. Instances of a group come one after the other. */
  public Measurement measure(Instance instance) {
    if (!warm.equals(instance.group())) {
      warm = instance.group();
      warmUp(instance);
    }
    List<Run> runs = new ArrayList<>();
    Optional<Proof> proof = Optional.empty();
    for (Engine engine : engines) {
      String key = engine.word() + " " + instance.group();
      if (engine != Engine.OWN && failures.getOrDefault(key, 0) >= PATIENCE) {
        continue;
      }
      Timed timed = decide(engine, instance.problem());
      runs.add(timed.run(engine.word()));
      failures.merge(key, 1, (before, one) -> timed.isUnknown() ? before + one : 0);
      if (engine == Engine.OWN) {
        proof = timed.outcome().map(outcome -> proof(instance.problem(), outcome));
      }
    }
    return new Measurement(
        instance,
        instance.problem().kind().word() + ": " + instance.problem().sizes(),
        runs,
        reference(instance.source()),
        proof);
  }

  private void warmUp(Instance instance) {
    Budget rest = budget.child(warmUp);
    if (!rest.isSpent() && failures.isEmpty()) {
      // Z3 is unpacked and loaded at its first question.
      Training trivial = new Training(1, 0, List.of());
      engines.forEach(engine -> decide(engine, trivial, rest));
    }
    while (!rest.isSpent()) {
      Timed timed = decide(Engine.OWN, instance.problem(), rest);
      timed.outcome().ifPresent(outcome -> proof(instance.problem(), outcome));
      reference(instance.source());
    }
  }

  private record Timed(ProblemDecider.Decided decided, Clock time) {

    Optional<Outcome> outcome() {
      return decided.outcome();
    }

    boolean isUnknown() {
      return decided.verdict() instanceof Verdict.Unknown;
    }

    Run run(String name) {
      String detail = decided.verdict() instanceof Verdict.Unknown<?> unknown
          ? unknown.reason().word() + ": " + unknown.detail()
          : "";
      return new Run(name, decided.verdict().word(), detail, time);
    }
  }

  private Timed decide(Engine engine, Problem<?> problem) {
    List<Timed> timed = new ArrayList<>();
    do {
      timed.add(decide(engine, problem, budget.child(limit)));
    } while (again(timed.stream().map(Timed::time).toList()));
    return new Timed(
        timed.get(0).decided(), Clock.median(timed.stream().map(Timed::time).toList()));
  }

  private static boolean again(List<Clock> times) {
    return times.size() < REPETITIONS && times.get(0).wall().toMillis() < SHORT_MILLIS;
  }

  private static Timed decide(Engine engine, Problem<?> problem, Budget within) {
    Clock.Started clock = Clock.start();
    ProblemDecider.Decided decided;
    try {
      decided = new ProblemDecider(engine).decide(problem, within);
    } catch (SolverException e) {
      decided = new ProblemDecider.Decided(
          new Verdict.Unknown<>(Verdict.Reason.INCOMPLETE, "solver failure: " + e.getMessage()),
          engine.word());
    }
    return new Timed(decided, clock.stop());
  }

  /** What is propositional is decided by Sat4j whatever the engine. */
  private Optional<Run> reference(Problem<?> source) {
    return source instanceof Training || source instanceof Separation
        ? Optional.empty()
        : Optional.of(decide(Engine.OWN, source).run("sat4j"));
  }

  private Proof proof(Problem<?> problem, Outcome outcome) {
    Certificate certificate = new Certificate.Decision(tools, Route.direct(problem), outcome);
    String text = JsonText.render(CertificateJson.write(certificate));
    List<Clock> reading = new ArrayList<>();
    List<Clock> checking = new ArrayList<>();
    boolean accepted = true;
    do {
      Clock.Started clock = Clock.start();
      CertificateJson.Sealed read = CertificateJson.read(Source.of("certificate", text))
          .toOptional()
          .orElseThrow(() -> new IllegalStateException("a certificate that cannot be read again"));
      reading.add(clock.stop());
      clock = Clock.start();
      List<Finding> findings = CertificateChecker.check(read.certificate());
      checking.add(clock.stop());
      accepted &= read.intact() && findings.stream().allMatch(Finding.Confirmed.class::isInstance);
    } while (again(reading));
    return new Proof(
        separationProof(outcome).lemmas().size(),
        steps(outcome),
        text.getBytes(StandardCharsets.UTF_8).length,
        Clock.median(checking),
        Clock.median(reading),
        accepted);
  }

  private static long steps(Outcome outcome) {
    return outcome instanceof Outcome.None none
            && none.refutation() instanceof Refutation.ActivationProof cases
        ? cases.leaves()
        : separationProof(outcome).proof().size();
  }

  /** The lemmas and the clausal proof that an outcome has; none where it has none. */
  private static Refutation.SeparationProof separationProof(Outcome outcome) {
    if (outcome instanceof Outcome.None none) {
      if (none.refutation() instanceof Refutation.SeparationProof proof) {
        return proof;
      }
      if (none.refutation() instanceof Refutation.GadgetProof proof) {
        return proof.separation();
      }
    }
    return new Refutation.SeparationProof(List.of(), List.of(), RupProof.EMPTY);
  }
}
