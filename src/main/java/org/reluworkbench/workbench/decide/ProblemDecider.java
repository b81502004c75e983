package org.reluworkbench.workbench.decide;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.Outcome;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.decide.SeparationDecider;
import org.reluworkbench.solver.decide.TrainingDecider;
import org.reluworkbench.solver.sat4j.Sat4jDecider;
import org.reluworkbench.solver.z3.TrainingEncoding;
import org.reluworkbench.solver.z3.Z3SeparationDecider;
import org.reluworkbench.solver.z3.Z3TrainingDecider;

/**
 * Decides any problem: what is propositional by Sat4j, by way of its natural CNF; points and
 * training with real arithmetic.
 *
 * @param engine for training problems
 */
public record ProblemDecider(Engine engine) {

  /**
   * The verdict and by which method it was found.
   *
   * @param verdict a witness in it has been judged by the problem
   * @param method name and version of the solver and what it was asked
   */
  public record Decided(Verdict<?> verdict, String method) {

    boolean isIncomplete() {
      return verdict instanceof Verdict.Unknown<?> unknown
          && unknown.reason() == Verdict.Reason.INCOMPLETE;
    }

    /** What a certificate can say of it; empty if nothing is known. */
    public Optional<Outcome> outcome() {
      if (verdict instanceof Verdict.Satisfiable<?> yes) {
        return Optional.of(new Outcome.Found(yes.witness()));
      }
      if (verdict instanceof Verdict.Unsatisfiable<?> no) {
        return Optional.of(new Outcome.None(no.refutation()));
      }
      return Optional.empty();
    }
  }

  /**
   * Decides from the problem alone.
   *
   * @throws SolverException if a solver fails or hands over a witness that does not check
   */
  public Decided decide(Problem<?> problem, Budget budget) throws SolverException {
    if (problem instanceof Training training) {
      return training(training, budget);
    }
    if (problem instanceof Separation separation) {
      return separation(separation, budget);
    }
    return propositional(problem, budget);
  }

  private Decided training(Training training, Budget budget) throws SolverException {
    return switch (engine) {
      case OWN -> decided(new TrainingDecider(), training, budget);
      case Z3_NRA -> decided(new Z3TrainingDecider(TrainingEncoding.RAW_NRA), training, budget);
      case Z3_LRA ->
        decided(new Z3TrainingDecider(TrainingEncoding.NORMALISED_LRA), training, budget);
      case Z3_CORNER -> decided(new Z3TrainingDecider(TrainingEncoding.CORNER), training, budget);
      case AUTO -> {
        Decided own = decided(new TrainingDecider(), training, budget);
        yield own.isIncomplete()
            ? decided(Z3TrainingDecider.strongestSound(training), training, budget)
            : own;
      }
      case ALL ->
        SideBySide.decide(
            List.of(Engine.OWN, Engine.Z3_CORNER, Engine.Z3_LRA, Engine.Z3_NRA), training, budget);
    };
  }

  private Decided separation(Separation separation, Budget budget) throws SolverException {
    return switch (engine) {
      case AUTO, OWN -> decided(new SeparationDecider(), separation, budget);
      case Z3_NRA, Z3_LRA, Z3_CORNER -> decided(new Z3SeparationDecider(), separation, budget);
      case ALL -> SideBySide.decide(List.of(Engine.OWN, Engine.Z3_LRA), separation, budget);
    };
  }

  /**
   * A second opinion on training and on points, by Z3 where our own engine may have been asked; empty
   * where there is none to be had.
   *
   * @throws SolverException if Z3 fails
   */
  public Optional<Decided> secondOpinion(Problem<?> problem, Budget budget) throws SolverException {
    if (engine != Engine.AUTO && engine != Engine.OWN) {
      return Optional.empty();
    }
    if (problem instanceof Training training) {
      return Optional.of(decided(Z3TrainingDecider.strongestSound(training), training, budget));
    }
    return problem instanceof Separation separation
        ? Optional.of(decided(new Z3SeparationDecider(), separation, budget))
        : Optional.empty();
  }

  private static <P extends Problem<W>, W> Decided decided(
      Decider<P, W> decider, P problem, Budget budget) throws SolverException {
    return new Decided(decider.decide(problem, budget), decider.name());
  }

  private static Decided propositional(Problem<?> problem, Budget budget) throws SolverException {
    Sat4jDecider sat4j = new Sat4jDecider();
    Optional<String> conflict = problem.obviousConflict();
    if (conflict.isPresent()) {
      return new Decided(
          new Verdict.Unsatisfiable<>(new Refutation.Evident(conflict.get())), sat4j.name());
    }
    ReductionChain rules = ReductionChain.find(problem.kind(), ProblemKind.CNF)
        .orElseThrow(() -> new IllegalStateException("no CNF for " + problem.kind()));
    ReducedChain chain = rules.apply(problem);
    Verdict<Assignment> verdict = sat4j.decide((Satisfiability) chain.target(), budget);
    return new Decided(pulledBack(chain, verdict), sat4j.name());
  }

  private static Verdict<?> pulledBack(ReducedChain chain, Verdict<Assignment> verdict) {
    if (!(verdict instanceof Verdict.Satisfiable<Assignment> yes)) {
      return verdict;
    }
    Object witness = chain.pullBack(yes.witness());
    violation(chain.source(), witness).ifPresent(violation -> {
      throw new IllegalStateException("a rule pulls back wrongly: " + violation);
    });
    return new Verdict.Satisfiable<>(witness);
  }

  /** Judges a witness whose type is only known by the kind of the problem. */
  @SuppressWarnings("unchecked")
  public static <W> Optional<Violation> violation(Problem<W> problem, Object witness) {
    return problem.violation((W) witness);
  }
}
