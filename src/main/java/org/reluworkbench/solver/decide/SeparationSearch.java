package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SeparationClauses;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.sat4j.IncrementalSat;
import org.reluworkbench.solver.sat4j.IncrementalSat.Outcome;

/** One run of the {@link SeparationDecider} on a problem with points on both sides. */
final class SeparationSearch implements AutoCloseable {

  /** Proofs beyond this many literals would not fit the memory. */
  private static final long MAXIMAL_PROOF_LITERALS = 150_000_000;

  private static final int CONFLICTS_A_UNIT_AND_ROUND = 20;

  private final Separation problem;
  private final Budget budget;
  private final BooleanSupplier stop;
  private final PointSet points;
  private final SeparationClauses clauses;
  private final IncrementalSat sat;
  private final List<HullLemma> lemmas = new ArrayList<>();
  private final Set<BitSet> known = new HashSet<>();
  private final List<UnitCheck> units = new ArrayList<>();
  private final List<Integer> firstPoints = new ArrayList<>();
  private final CoreReduction reduction;

  SeparationSearch(Separation problem, Budget budget) {
    this.problem = problem;
    this.budget = budget;
    this.stop = budget::isSpent;
    points = PointSet.of(problem, stop);
    clauses = new SeparationClauses(problem.planes(), points.outside());
    sat = new IncrementalSat(clauses.variables(), MAXIMAL_PROOF_LITERALS);
    for (int i = 0; i < problem.planes(); i++) {
      units.add(new UnitCheck(points));
    }
    reduction = new CoreReduction(points, stop);
  }

  Verdict<List<AffineFunction>> run() {
    clauses.covering().forEach(sat::add);
    points.frameLemmas().forEach(this::learn);
    reduction.pairLemmas().forEach(this::learn);
    numberUnits();
    while (!stop.getAsBoolean()) {
      Outcome outcome = sat.solve(budget);
      if (outcome == Outcome.UNSATISFIABLE) {
        return new Verdict.Unsatisfiable<>(
            new Refutation.SeparationProof(lemmas, firstPoints, sat.proof()));
      }
      if (outcome == Outcome.STOPPED) {
        break;
      }
      Optional<List<AffineFunction>> witness = checkUnits(assignment(sat.model()));
      if (witness.isPresent()) {
        return new Verdict.Satisfiable<>(witness.get());
      }
    }
    return new Verdict.Unknown<>(
        sat.isProofTooLong() ? Reason.BUDGET : budget.reason().orElse(Reason.BUDGET),
        "after " + lemmas.size() + " lemmas");
  }

  /** Breaks the symmetry of the units at the points that occur in the most lemmas. */
  private void numberUnits() {
    long[] occurrences = new long[points.outside()];
    lemmas.forEach(lemma -> lemma.outside().forEach(share -> occurrences[share.point()]++));
    IntStream.range(0, points.outside())
        .boxed()
        .sorted((a, b) -> Long.compare(occurrences[b], occurrences[a]))
        .limit(problem.planes() - 1L)
        .forEach(firstPoints::add);
    clauses.numbering(firstPoints).forEach(sat::add);
  }

  /** For each unit the points that it is to cut off: each point goes to one unit. */
  private List<BitSet> assignment(boolean[] model) {
    List<BitSet> sets = new ArrayList<>();
    for (int unit = 0; unit < problem.planes(); unit++) {
      sets.add(new BitSet());
    }
    for (int point = 0; point < points.outside(); point++) {
      int unit = 0;
      while (!holds(model, clauses.literal(point, unit))) {
        unit++;
      }
      sets.get(unit).set(point);
    }
    return sets;
  }

  private static boolean holds(boolean[] model, int literal) {
    return model[Math.abs(literal) - 1] == literal > 0;
  }

  /** Functions for the units if all of them can do it; else learns why not. */
  private Optional<List<AffineFunction>> checkUnits(List<BitSet> assignment) {
    List<AffineFunction> functions = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      if (check(units.get(unit), assignment.get(unit))) {
        functions.add(units.get(unit).function());
      }
    }
    return functions.size() == units.size() ? Optional.of(functions) : Optional.empty();
  }

  /** Learns several conflicts: after each, one of its points is let go and the rest tried. */
  private boolean check(UnitCheck unit, BitSet assigned) {
    unit.assign(assigned);
    for (int conflicts = 0; conflicts < CONFLICTS_A_UNIT_AND_ROUND; conflicts++) {
      Feasibility answer = unit.check(stop);
      if (!(answer instanceof Feasibility.Infeasible infeasible)) {
        return conflicts == 0 && answer instanceof Feasibility.Feasible;
      }
      HullLemma lemma = reduction.reduced(unit.lemma(infeasible));
      learn(lemma);
      List<Share> core = lemma.outside();
      unit.assign(core.get(core.size() - 1).point(), false);
    }
    return false;
  }

  private void learn(HullLemma lemma) {
    BitSet set = new BitSet();
    lemma.outside().forEach(share -> set.set(share.point()));
    if (known.add(set)) {
      lemmas.add(lemma);
      clauses.of(lemma).forEach(sat::add);
    }
  }

  @Override
  public void close() {
    sat.close();
  }
}
