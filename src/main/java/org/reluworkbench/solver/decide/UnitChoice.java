package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.RupProof;
import org.reluworkbench.problem.SeparationClauses;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.sat4j.IncrementalSat;
import org.reluworkbench.solver.sat4j.IncrementalSat.Outcome;

/**
 * Which unit cuts which outside point off: the propositional half of the search. What is learned
 * before the first search decides about the order of the units and, for two units, about points
 * that go without saying to the other unit than some other point.
 */
final class UnitChoice implements AutoCloseable {

  /** Proofs beyond this many literals would not fit the memory. */
  private static final long MAXIMAL_PROOF_LITERALS = 150_000_000;

  private final SeparationClauses clauses;
  private final int units;
  private final int points;
  private final IncrementalSat sat;
  private final OppositePoints opposites;
  private final List<HullLemma> early = new ArrayList<>();
  private final List<Integer> firstPoints = new ArrayList<>();
  private boolean searched;

  UnitChoice(int units, int points) {
    this.units = units;
    this.points = points;
    clauses = new SeparationClauses(units, points);
    sat = new IncrementalSat(clauses.variables(), MAXIMAL_PROOF_LITERALS);
    opposites = new OppositePoints(points);
  }

  void learn(HullLemma lemma) {
    if (searched) {
      clauses.of(lemma).forEach(this::add);
    } else {
      early.add(lemma);
    }
  }

  Outcome search(Budget budget) {
    if (!searched) {
      searched = true;
      start();
    }
    return sat.solve(budget);
  }

  private void start() {
    if (units == 2) {
      for (HullLemma lemma : early) {
        if (lemma.outside().size() == 2) {
          opposites.join(lemma.outside().get(0).point(), lemma.outside().get(1).point());
        }
      }
    }
    clauses.covering().forEach(this::add);
    numberUnits();
    early.forEach(lemma -> clauses.of(lemma).forEach(this::add));
    early.clear();
  }

  /** Breaks the symmetry of the units at the points that occur in the most lemmas. */
  private void numberUnits() {
    long[] occurrences = new long[points];
    early.forEach(lemma -> lemma.outside().forEach(share -> occurrences[share.point()]++));
    IntStream.range(0, points)
        .boxed()
        .sorted((a, b) -> Long.compare(occurrences[b], occurrences[a]))
        .limit(units - 1L)
        .forEach(firstPoints::add);
    clauses.numbering(firstPoints).forEach(this::add);
  }

  /** A clause about representatives follows from the same clause about the points themselves. */
  private void add(int[] clause) {
    int[] mapped = opposites.mapped(clause);
    boolean tautology = IntStream.of(mapped)
        .anyMatch(literal -> IntStream.of(mapped).anyMatch(other -> other == -literal));
    if (Arrays.equals(mapped, clause)) {
      sat.add(clause);
    } else if (!tautology) {
      sat.addConsequence(mapped);
    }
  }

  /** For each unit the points that it is to cut off in the last search's answer, each point once. */
  List<BitSet> pointsOfUnits() {
    BitSet model = sat.model();
    List<BitSet> sets = new ArrayList<>();
    for (int unit = 0; unit < units; unit++) {
      sets.add(new BitSet());
    }
    for (int point = 0; point < points; point++) {
      int unit = 0;
      while (!holds(model, opposites.mapped(clauses.literal(point, unit)))) {
        unit++;
      }
      sets.get(unit).set(point);
    }
    return sets;
  }

  private static boolean holds(BitSet model, int literal) {
    return model.get(Math.abs(literal)) == literal > 0;
  }

  List<Integer> firstPoints() {
    return firstPoints;
  }

  boolean isProofTooLong() {
    return sat.isProofTooLong();
  }

  /** Once a search said unsatisfiable. */
  RupProof proof() {
    return sat.proof();
  }

  @Override
  public void close() {
    sat.close();
  }
}
