package org.reluworkbench.workbench;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.Level;
import org.reluworkbench.interchange.json.ProblemJson;
import org.reluworkbench.lab.SmallInstances;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.Reduction;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Property;

/**
 * Puts the chain from a kind of problem to training to the test on all instances up to some size,
 * one of each class of isomorphic ones.
 */
record PropertyRunner(ProblemDecider decider) {

  /** Rough bounds on how many multisets are looked through; beyond, nothing is enumerated. */
  private static final int MOST_VARIABLES = 3;

  private static final int MOST_CLAUSES = 3;
  private static final int MOST_ELEMENTS = 5;
  private static final int MOST_SETS = 5;

  /**
   * Runs a property; a failing instance is shown as JSON.
   *
   * @throws SolverException if a solver fails
   */
  ClaimRunner.Result run(Property property, Budget budget) throws SolverException {
    Optional<List<Problem<?>>> instances = instances(property);
    if (instances.isEmpty()) {
      return ClaimRunner.Result.of(
          ClaimVerdict.UNDECIDED, "incomplete: too many instances to go through them all");
    }
    int yes = 0;
    int no = 0;
    for (Problem<?> instance : instances.get()) {
      if (budget.isSpent()) {
        return ClaimRunner.Result.of(
            ClaimVerdict.UNDECIDED,
            budget.reason().orElseThrow().word()
                + ": "
                + (yes + no)
                + " of "
                + instances.get().size()
                + " instances passed");
      }
      Tried tried = attempt(property.requirement(), instance, budget);
      if (tried.failure().isPresent()) {
        return ClaimRunner.Result.of(
            tried.verdict(), tried.failure().get() + ": " + ProblemJson.write(instance));
      }
      if (tried.satisfiable()) {
        yes++;
      } else {
        no++;
      }
    }
    return ClaimRunner.Result.of(
        ClaimVerdict.HOLDS,
        "all "
            + instances.get().size()
            + " instances up to isomorphism"
            + (property.requirement() == Property.Requirement.SIZE
                ? ""
                : ": " + yes + " YES, " + no + " NO"));
  }

  private static Optional<List<Problem<?>>> instances(Property property) {
    int variables = bound(property, Measure.VARIABLES);
    int clauses = bound(property, Measure.CLAUSES);
    int elements = bound(property, Measure.ELEMENTS);
    int sets = bound(property, Measure.SETS);
    boolean fewSets = elements <= MOST_ELEMENTS && sets <= MOST_SETS;
    return switch (property.kind()) {
      case CNF ->
        variables <= MOST_VARIABLES && clauses <= MOST_CLAUSES
            ? Optional.of(SmallInstances.cnfs(variables, clauses))
            : Optional.empty();
      case SPLITTING ->
        fewSets ? Optional.of(SmallInstances.splittings(elements, sets)) : Optional.empty();
      case COLOURING -> {
        int colours = bound(property, Measure.COLOURS);
        yield fewSets && colours <= 2
            ? Optional.of(SmallInstances.colourings(elements, sets, colours))
            : Optional.empty();
      }
      case FORMULA, NAE, POINTS, TRAINING -> Optional.empty();
    };
  }

  /** A measure that is not bounded is beyond all limits. */
  private static int bound(Property property, Measure measure) {
    return Optional.ofNullable(property.bounds().get(measure)).orElse(Integer.MAX_VALUE);
  }

  /** One instance: whether it is satisfiable, or in what it fails. */
  private record Tried(ClaimVerdict verdict, boolean satisfiable, Optional<String> failure) {

    static Tried fine(boolean satisfiable) {
      return new Tried(ClaimVerdict.HOLDS, satisfiable, Optional.empty());
    }

    static Tried failed(ClaimVerdict verdict, String why) {
      return new Tried(verdict, false, Optional.of(why));
    }
  }

  private Tried attempt(Property.Requirement requirement, Problem<?> source, Budget budget)
      throws SolverException {
    ReductionChain rules = ReductionChain.find(source, ProblemKind.TRAINING)
        .orElseThrow(() -> new IllegalStateException("no chain from " + source));
    ReducedChain chain = rules.apply(source);
    if (requirement == Property.Requirement.SIZE) {
      return sizes(rules, chain);
    }
    ProblemDecider.Decided from = decider.decide(source, budget);
    ProblemDecider.Decided to = decider.decide(chain.target(), budget);
    Level level = requirement == Property.Requirement.AGREES
        ? AgreementCertifier.sameVerdicts(from, to)
        : AgreementCertifier.transport(chain, from.verdict(), to.verdict());
    return switch (level.status()) {
      case HOLDS, VACUOUS -> Tried.fine(from.verdict() instanceof Verdict.Satisfiable);
      case REFUTED -> Tried.failed(ClaimVerdict.REFUTED, level.detail());
      case UNDECIDED -> Tried.failed(ClaimVerdict.UNDECIDED, level.detail());
    };
  }

  private static Tried sizes(ReductionChain rules, ReducedChain chain) {
    List<Problem<?>> stages = chain.problems();
    for (int i = 0; i < rules.rules().size(); i++) {
      if (!keepsSize(rules.rules().get(i), stages.get(i), stages.get(i + 1))) {
        return Tried.failed(
            ClaimVerdict.REFUTED, rules.names().get(i) + " does not keep its stated size");
      }
    }
    return Tried.fine(true);
  }

  /** Safe because the stages of a chain fit its rules. */
  @SuppressWarnings("unchecked")
  private static <S extends Problem<V>, V> boolean keepsSize(
      Reduction<S, V, ?, ?> rule, Problem<?> source, Problem<?> target) {
    return rule.targetSizes((S) source).equals(target.sizes());
  }
}
