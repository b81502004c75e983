package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.problem.HullLemma;
import org.reluworkbench.problem.HullLemma.Share;

/** Finds lemmas with few outside points: pairs before the search, smaller cores during it. */
final class CoreReduction {

  /** Pairs are tried one by one only while that is cheap beside the search. */
  private static final int PAIRS = 30_000;

  private static final long PAIR_PIVOTS = 100_000;

  private final PointSet points;
  private final UnitCheck probe;
  private final BooleanSupplier stop;

  CoreReduction(PointSet points, BooleanSupplier stop) {
    this.points = points;
    this.probe = new UnitCheck(points);
    this.stop = stop;
  }

  /** Pairs of outside points (also single ones) whose connection meets the inside points' hull. */
  List<HullLemma> pairLemmas() {
    List<HullLemma> lemmas = new ArrayList<>();
    int limit = PAIRS;
    for (int a = 0; a < points.outside() && !stop.getAsBoolean(); a++) {
      probe.assign(a, true);
      Optional<HullLemma> alone = probe.conflict(stop);
      alone.ifPresent(lemmas::add);
      for (int b = a + 1;
          b < points.outside() && alone.isEmpty() && limit-- > 0 && probe.pivots() < PAIR_PIVOTS;
          b++) {
        probe.assign(b, true);
        probe.conflict(stop).ifPresent(lemmas::add);
        probe.assign(b, false);
      }
      probe.assign(a, false);
    }
    return lemmas;
  }

  /** The same lemma or one whose outside points are some of its: none of them can be left out. */
  HullLemma reduced(HullLemma lemma) {
    HullLemma best = lemma;
    BitSet core = outside(lemma);
    BitSet needed = new BitSet();
    while (core.cardinality() > 2) {
      BitSet candidates = (BitSet) core.clone();
      candidates.andNot(needed);
      if (candidates.isEmpty()) {
        break;
      }
      int candidate = candidates.nextSetBit(0);
      BitSet less = (BitSet) core.clone();
      less.clear(candidate);
      probe.assign(less);
      Optional<HullLemma> smaller = probe.conflict(stop);
      if (smaller.isPresent()) {
        best = smaller.get();
        core = outside(best);
      } else {
        needed.set(candidate);
      }
    }
    probe.assign(new BitSet());
    return best;
  }

  private static BitSet outside(HullLemma lemma) {
    BitSet set = new BitSet();
    for (Share share : lemma.outside()) {
      set.set(share.point());
    }
    return set;
  }
}
