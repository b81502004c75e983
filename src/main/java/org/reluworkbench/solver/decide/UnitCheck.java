package org.reluworkbench.solver.decide;

import java.util.BitSet;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.linear.BoundTerm;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.Range;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.linear.Simplex;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.HullLemma;

/**
 * Whether one hyperplane can cut a set of outside points off and no inside point. The set may change
 * between checks; each check starts where the last one ended.
 */
final class UnitCheck {

  private static final Range NOT_CUT_OFF = Range.atMost(Rational.ZERO);
  private static final Range CUT_OFF = Range.atLeast(Rational.ONE);

  private final PointSet points;
  private final Simplex simplex;
  private final int[] formOf;
  private final int[] pointOf;
  private final BitSet assigned = new BitSet();

  /** Where an outside point that need not be cut off is put to begin with. */
  private final Rational farBelow;

  UnitCheck(PointSet points) {
    this.points = points;
    simplex = new Simplex(points.rank());
    formOf = new int[points.size()];
    pointOf = new int[points.size()];
    Rational largest = Rational.ONE;
    for (int point = 0; point < points.size(); point++) {
      int position = points.position(point);
      Vector coordinates = points.coordinates(point);
      formOf[point] = position >= 0 ? position : simplex.define(coordinates);
      pointOf[formOf[point]] = point;
      for (int i = 0; i < coordinates.support(); i++) {
        largest = largest.max(coordinates.supportValue(i).abs());
      }
    }
    farBelow = largest.negate();
    for (int point = 0; point < points.inside(); point++) {
      simplex.confine(formOf[point], NOT_CUT_OFF);
    }
    for (int outside = 0; outside < points.outside(); outside++) {
      assign(outside, false);
    }
  }

  /** Changes the set of outside points that are to be cut off. */
  void assign(BitSet outside) {
    BitSet changed = (BitSet) assigned.clone();
    changed.xor(outside);
    changed.stream().forEach(point -> assign(point, outside.get(point)));
  }

  void assign(int outside, boolean cutOff) {
    int form = formOf[points.inside() + outside];
    assigned.set(outside, cutOff);
    simplex.confine(form, cutOff ? CUT_OFF : Range.FREE);
    if (!cutOff) {
      simplex.suggest(form, farBelow);
    }
  }

  Feasibility check(BooleanSupplier stop) {
    return simplex.check(stop);
  }

  long pivots() {
    return simplex.pivots();
  }

  /** What the last check, which said feasible, found. */
  AffineFunction function() {
    return points.function(simplex.point());
  }

  /** An infeasible answer as a lemma. */
  HullLemma lemma(Feasibility.Infeasible answer) {
    PointSet.Relation relation = points.new Relation();
    for (BoundTerm term : answer.farkas().terms()) {
      relation.add(
          pointOf[term.constraint()],
          term.side() == Side.UPPER ? term.multiplier() : term.multiplier().negate());
    }
    Optional<HullLemma> lemma = relation.lemma();
    return lemma.orElseThrow(() -> new IllegalStateException("no lemma from " + answer));
  }
}
