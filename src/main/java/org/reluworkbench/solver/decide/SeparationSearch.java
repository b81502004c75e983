package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.problem.Verdict.Reason;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.sat4j.IncrementalSat.Outcome;

/** One run of the {@link SeparationDecider} on a problem with points on both sides. */
final class SeparationSearch implements AutoCloseable {

  private static final int CONFLICTS_A_UNIT_AND_ROUND = 20;

  private final Budget budget;
  private final BooleanSupplier stop;
  private final PointSet points;
  private final UnitChoice choice;
  private final List<HullLemma> lemmas = new ArrayList<>();
  private final Set<BitSet> known = new HashSet<>();
  private final List<UnitCheck> units = new ArrayList<>();
  private final CoreReduction reduction;

  SeparationSearch(Separation problem, int base, Budget budget) {
    this.budget = budget;
    this.stop = budget::isSpent;
    points = PointSet.of(problem, base, stop);
    choice = new UnitChoice(problem.planes(), points.outside());
    for (int i = 0; i < problem.planes(); i++) {
      units.add(new UnitCheck(points));
    }
    reduction = new CoreReduction(points, stop);
  }

  Verdict<List<AffineFunction>> run() {
    points.frameLemmas().forEach(this::learn);
    if (!points.isRichInFrameLemmas()) {
      reduction.pairLemmas().forEach(this::learn);
    }
    while (!stop.getAsBoolean()) {
      Outcome outcome = choice.search(budget);
      if (outcome == Outcome.UNSATISFIABLE) {
        return new Verdict.Unsatisfiable<>(
            new Refutation.SeparationProof(lemmas, choice.firstPoints(), choice.proof()));
      }
      if (outcome == Outcome.STOPPED) {
        break;
      }
      Optional<List<AffineFunction>> witness = checkUnits(choice.pointsOfUnits());
      if (witness.isPresent()) {
        return new Verdict.Satisfiable<>(witness.get());
      }
    }
    return new Verdict.Unknown<>(
        choice.isProofTooLong() ? Reason.BUDGET : budget.reason().orElse(Reason.BUDGET),
        "after " + lemmas.size() + " lemmas");
  }

  /** Functions for the units if all of them can do it; else learns why not. */
  private Optional<List<AffineFunction>> checkUnits(List<BitSet> assignment) {
    int before = lemmas.size();
    for (int unit = 0; unit < units.size(); unit++) {
      learnConflicts(units.get(unit), assignment.get(unit));
    }
    if (lemmas.size() > before) {
      return Optional.empty();
    }
    List<AffineFunction> functions = new ArrayList<>();
    for (UnitCheck unit : units) {
      Feasibility answer = unit.check(stop);
      if (answer instanceof Feasibility.Feasible) {
        functions.add(unit.function());
      } else if (answer instanceof Feasibility.Infeasible infeasible) {
        learn(reduction.reduced(unit.lemma(infeasible)));
      }
    }
    return functions.size() == units.size() ? Optional.of(functions) : Optional.empty();
  }

  /** Several: after each, one of its points is let go and the rest tried. */
  private void learnConflicts(UnitCheck unit, BitSet assigned) {
    unit.assign(assigned);
    for (int conflicts = 0; conflicts < CONFLICTS_A_UNIT_AND_ROUND; conflicts++) {
      Optional<HullLemma> conflict = unit.conflict(stop);
      if (conflict.isEmpty()) {
        return;
      }
      HullLemma lemma = reduction.reduced(conflict.get());
      learn(lemma);
      List<Share> core = lemma.outside();
      unit.assign(core.get(core.size() - 1).point(), false);
    }
  }

  private void learn(HullLemma lemma) {
    BitSet set = new BitSet();
    lemma.outside().forEach(share -> set.set(share.point()));
    if (known.add(set)) {
      lemmas.add(lemma);
      choice.learn(lemma);
    }
  }

  @Override
  public void close() {
    choice.close();
  }
}
