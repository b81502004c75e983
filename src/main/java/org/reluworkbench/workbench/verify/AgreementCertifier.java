package org.reluworkbench.workbench.verify;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.certificate.Level.Status;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.certificate.Route;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.z3.EveryWitnessDecodes;
import org.reluworkbench.workbench.decide.ProblemDecider;
import org.reluworkbench.workbench.decide.SideBySide;

/**
 * Certifies that a problem and what it reduces to agree, on independent levels: both verdicts are
 * the same, each found without the other; witnesses travel, in both directions; and every witness
 * of the target decodes.
 *
 * @param decider decides either side
 * @param levelFour how long "every witness decodes" may take
 * @param crossCheck how long another engine may take to say what it thinks of the target; zero if it
 *     is not to be asked
 */
public record AgreementCertifier(ProblemDecider decider, Duration levelFour, Duration crossCheck) {

  /** Without a cross-check. */
  public AgreementCertifier(ProblemDecider decider, Duration levelFour) {
    this(decider, levelFour, Duration.ZERO);
  }

  /**
   * What was found.
   *
   * @param verdict undecided unless both sides were decided; level 4 may stay open
   * @param detail one line
   * @param levels what was done on each level
   * @param certificate if both sides were decided and agree
   */
  public record Certified(
      ClaimVerdict verdict,
      String detail,
      List<Level> levels,
      Optional<Certificate.Agreement> certificate) {
    public Certified {
      levels = List.copyOf(levels);
    }
  }

  /**
   * Decides both sides and takes their witnesses along.
   *
   * @throws SolverException if a solver fails
   */
  public Certified certify(
      ReductionChain rules, ReducedChain chain, Map<String, String> tools, Budget budget)
      throws SolverException {
    ProblemDecider.Decided source = decider.decide(chain.source(), budget);
    ProblemDecider.Decided target = decider.decide(chain.target(), budget);
    List<Level> levels = new ArrayList<>();
    levels.add(crossChecked(sameVerdicts(source, target), chain.target(), target, budget));
    levels.add(transport(chain, source.verdict(), target.verdict()));
    levels.add(everyWitness(chain, target.verdict(), budget));
    return new Certified(
        verdict(levels),
        detail(source, target),
        levels,
        certificate(rules, chain, tools, source, target, levels));
  }

  /** Level 2. */
  static Level sameVerdicts(ProblemDecider.Decided source, ProblemDecider.Decided target) {
    String detail = "source " + describe(source) + "; target " + describe(target);
    if (source.outcome().isEmpty() || target.outcome().isEmpty()) {
      return new Level(2, Status.UNDECIDED, detail);
    }
    boolean same = source.verdict().word().equals(target.verdict().word());
    return new Level(2, same ? Status.HOLDS : Status.REFUTED, detail);
  }

  /** Level 2 with what another engine says of the target, which can only make it weaker. */
  private Level crossChecked(
      Level level, Problem<?> target, ProblemDecider.Decided decided, Budget budget)
      throws SolverException {
    if (crossCheck.isZero() || decided.outcome().isEmpty()) {
      return level;
    }
    Optional<ProblemDecider.Decided> other =
        decider.secondOpinion(target, budget.child(crossCheck));
    return other.map(opinion -> crossChecked(level, decided, opinion)).orElse(level);
  }

  static Level crossChecked(
      Level level, ProblemDecider.Decided decided, ProblemDecider.Decided opinion) {
    Optional<String> disagreement = SideBySide.disagreement(List.of(decided, opinion));
    return disagreement.isPresent()
        ? new Level(2, Status.UNDECIDED, disagreement.get())
        : new Level(
            2,
            level.status(),
            level.detail() + "; cross-check of the target: " + SideBySide.told(opinion));
  }

  private static String describe(ProblemDecider.Decided decided) {
    String text = decided.verdict().word() + " (" + decided.method();
    if (decided.verdict() instanceof Verdict.Unsatisfiable<?> no
        && no.refutation() instanceof Refutation.SolverWord) {
      text += ", uncertified";
    }
    if (decided.verdict() instanceof Verdict.Unknown<?> unknown) {
      text += ", " + unknown.reason().word() + ": " + unknown.detail();
    }
    return text + ")";
  }

  /** Level 3. */
  static Level transport(ReducedChain chain, Verdict<?> source, Verdict<?> target) {
    List<String> done = new ArrayList<>();
    Optional<String> broken = Optional.empty();
    if (source instanceof Verdict.Satisfiable<?> yes) {
      broken = judge(chain.target(), chain.pushForward(yes.witness()), "taken forward");
      done.add("source witness taken forward, exact on all data");
    }
    if (target instanceof Verdict.Satisfiable<?> yes && broken.isEmpty()) {
      Object pulled = chain.pullBack(yes.witness());
      broken = judge(chain.source(), pulled, "taken back");
      if (broken.isEmpty()) {
        broken = judge(chain.target(), chain.pushForward(pulled), "taken back and forward again");
      }
      done.add("target witness taken back, checked, taken forward again, exact on all data");
    }
    if (broken.isPresent()) {
      return new Level(3, Status.REFUTED, broken.get());
    }
    if (done.isEmpty()) {
      boolean none =
          source instanceof Verdict.Unsatisfiable && target instanceof Verdict.Unsatisfiable;
      return none
          ? new Level(3, Status.VACUOUS, "neither side has a witness")
          : new Level(3, Status.UNDECIDED, "no witness was found");
    }
    return new Level(3, Status.HOLDS, String.join("; ", done));
  }

  /** Raw arithmetic first; where that does not answer in its time, by the gadget's lemma. */
  private Level everyWitness(ReducedChain chain, Verdict<?> target, Budget budget)
      throws SolverException {
    if (target instanceof Verdict.Unsatisfiable) {
      return new Level(4, Status.VACUOUS, "the target has no witness");
    }
    if (!(chain.target() instanceof Training)) {
      return new Level(
          4,
          Status.UNDECIDED,
          "asked of training only; that every witness of a "
              + chain.target().kind().word() + " decodes is what the lemmas of level 1 say");
    }
    List<String> said = new ArrayList<>();
    for (EveryWitnessDecodes.Method method : EveryWitnessDecodes.Method.values()) {
      EveryWitnessDecodes.Result result =
          new EveryWitnessDecodes(method).decide(chain, budget.child(levelFour));
      if (result instanceof EveryWitnessDecodes.Result.Unknown unknown) {
        said.add(method.description() + ": " + unknown.reason().word());
      } else if (result instanceof EveryWitnessDecodes.Result.Holds holds) {
        said.add(method.description() + ": holds (" + holds.basis() + ")");
        return new Level(4, Status.HOLDS, String.join("; ", said));
      } else if (result instanceof EveryWitnessDecodes.Result.Refuted refuted) {
        return new Level(
            4, Status.REFUTED, "these weights fit and do not decode: " + refuted.counterexample());
      }
    }
    return new Level(4, Status.UNDECIDED, String.join("; ", said));
  }

  private static Optional<String> judge(Problem<?> problem, Object witness, String journey) {
    Optional<Violation> violation = ProblemDecider.violation(problem, witness);
    return violation.map(
        what -> "a witness " + journey + " breaks the " + problem.kind().word() + ": " + what);
  }

  /** Levels 2 and 3 decide; an open level 4 is reported and does not make the claim undecided. */
  private static ClaimVerdict verdict(List<Level> levels) {
    if (levels.stream().anyMatch(level -> level.status() == Status.REFUTED)) {
      return ClaimVerdict.REFUTED;
    }
    return levels.stream()
            .anyMatch(level -> level.number() < 4 && level.status() == Status.UNDECIDED)
        ? ClaimVerdict.UNDECIDED
        : ClaimVerdict.HOLDS;
  }

  private static String detail(ProblemDecider.Decided source, ProblemDecider.Decided target) {
    return source.verdict().word().equals(target.verdict().word())
        ? "both " + source.verdict().word()
        : "source " + source.verdict().word() + ", target " + target.verdict().word();
  }

  private static Optional<Certificate.Agreement> certificate(
      ReductionChain rules,
      ReducedChain chain,
      Map<String, String> tools,
      ProblemDecider.Decided source,
      ProblemDecider.Decided target,
      List<Level> levels) {
    Optional<Outcome> sourceOutcome = source.outcome();
    Optional<Outcome> targetOutcome = target.outcome();
    if (verdict(levels) != ClaimVerdict.HOLDS) {
      return Optional.empty();
    }
    return sourceOutcome.flatMap(from -> targetOutcome.map(
        to -> new Certificate.Agreement(tools, Route.of(rules, chain), from, to, levels)));
  }
}
