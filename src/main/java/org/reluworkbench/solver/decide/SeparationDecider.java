package org.reluworkbench.solver.decide;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.Decider;
import org.reluworkbench.solver.SolverException;

/**
 * Decides k-hyperplane separability, exactly and with proof, for every k and dimension. Sat4j deals
 * the outside points out to the hyperplanes, an exact simplex checks each hyperplane, and where it
 * fails, some outside points' hull meets the hull of the inside points: a lemma for all hyperplanes.
 *
 * <p>Deterministic. Safe for use by several threads.
 */
public final class SeparationDecider implements Decider<Separation, List<AffineFunction>> {

  @Override
  public String name() {
    return "own engine";
  }

  @Override
  public Verdict<List<AffineFunction>> decide(Separation problem, Budget budget)
      throws SolverException {
    Verdict<List<AffineFunction>> verdict = decide(problem, 0, budget);
    if (verdict instanceof Verdict.Satisfiable<List<AffineFunction>> yes) {
      Optional<Violation> violation = problem.violation(yes.witness());
      if (violation.isPresent()) {
        throw new IllegalStateException("no witness: " + violation.get());
      }
    }
    return verdict;
  }

  /**
   * The verdict, whose witness the caller is to have judged. The answer does not depend on the base,
   * but how soon it is found does.
   *
   * @param base the index of an inside point that others are given in terms of, if there is such a
   *     point; any other index will do
   */
  Verdict<List<AffineFunction>> decide(Separation problem, int base, Budget budget)
      throws SolverException {
    if (problem.inside().isEmpty() || problem.outside().isEmpty()) {
      Rational value = problem.inside().isEmpty() ? Rational.ONE : Rational.ZERO;
      AffineFunction constant = AffineFunction.constant(problem.dimension(), value);
      return new Verdict.Satisfiable<>(Collections.nCopies(problem.planes(), constant));
    }
    Optional<HullLemma> onBothSides = onBothSides(problem);
    if (onBothSides.isPresent()) {
      return new Verdict.Unsatisfiable<>(proof(problem, onBothSides.get()));
    }
    return GrowingPoints.suits(problem)
        ? GrowingPoints.decide(
            problem, base, budget, (part, itsBase) -> searched(part, itsBase, budget))
        : searched(problem, base, budget);
  }

  private static Verdict<List<AffineFunction>> searched(
      Separation problem, int base, Budget budget) {
    try (SeparationSearch search = new SeparationSearch(problem, base, budget)) {
      return search.run();
    }
  }

  private static Optional<HullLemma> onBothSides(Separation problem) {
    Map<Vector, Integer> inside = new HashMap<>();
    for (int i = 0; i < problem.inside().size(); i++) {
      inside.put(problem.inside().get(i), i);
    }
    for (int i = 0; i < problem.outside().size(); i++) {
      Integer same = inside.get(problem.outside().get(i));
      if (same != null) {
        return Optional.of(new HullLemma(
            List.of(new Share(i, Rational.ONE)), List.of(new Share(same, Rational.ONE))));
      }
    }
    return Optional.empty();
  }

  /** A lemma about one point needs no search: its clauses and those of the point contradict. */
  private static Refutation proof(Separation problem, HullLemma single) {
    return new Refutation.SeparationProof(List.of(single), List.of(), RupProof.EMPTY);
  }
}
