package org.reluworkbench.solver.decide;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.List;
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
  private final BitSet assigned = new BitSet();
  private final Simplex simplex;
  private final int[] formOf;
  private final int[] pointOf;

  /**
   * Makes guesses, where points depend on many others. Where they depend on few, the exact tableau
   * is small, and guesses are not needed.
   */
  private final Optional<FloatingUnit> floating;

  /** Where an outside point that need not be cut off is put, if there are no guesses. */
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
    floating =
        points.isRichInFrameLemmas() ? Optional.empty() : Optional.of(new FloatingUnit(points));
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
    assigned.set(outside, cutOff);
    floating.ifPresentOrElse(
        unit -> unit.assign(outside, cutOff), () -> assignExactly(outside, cutOff));
  }

  private void assignExactly(int outside, boolean cutOff) {
    int form = formOf[points.inside() + outside];
    simplex.confine(form, cutOff ? CUT_OFF : Range.FREE);
    if (!cutOff && floating.isEmpty()) {
      simplex.suggest(form, farBelow);
    }
  }

  /** A lemma that says why not; empty if there is none, or if guessing does not find one. */
  Optional<HullLemma> conflict(BooleanSupplier stop) {
    if (floating.isEmpty()) {
      return exactConflict(stop);
    }
    FloatingUnit unit = floating.get();
    return switch (unit.check()) {
      case FEASIBLE -> Optional.empty();
      case NONE -> exactConflict(stop);
      case INFEASIBLE -> points.lemma(unit.core()).or(() -> exactConflict(stop));
    };
  }

  private Optional<HullLemma> exactConflict(BooleanSupplier stop) {
    return check(stop) instanceof Feasibility.Infeasible infeasible
        ? Optional.of(lemma(infeasible))
        : Optional.empty();
  }

  /** The exact answer. */
  Feasibility check(BooleanSupplier stop) {
    floating.ifPresent(unit -> adopt(unit, stop));
    return simplex.check(stop);
  }

  /** Takes the basis over from where the guessing has led to. */
  private void adopt(FloatingUnit unit, BooleanSupplier stop) {
    for (int outside = 0; outside < points.outside(); outside++) {
      assignExactly(outside, assigned.get(outside));
    }
    List<Integer> nonBasic = unit.nonBasic();
    boolean[] stays = new boolean[points.size()];
    nonBasic.forEach(point -> stays[point] = true);
    for (int point : nonBasic) {
      if (simplex.isBasic(formOf[point]) && !stop.getAsBoolean()) {
        simplex.exchange(formOf[point], form -> !stays[pointOf[form]]);
      }
    }
    for (int point : nonBasic) {
      boolean atBound = point < points.inside() || unit.isCutOff(point);
      double guess = unit.value(point);
      double bound = unit.isCutOff(point) ? 1 : 0;
      Rational value = atBound && Math.abs(guess - bound) < 1e-6
          ? Rational.of((long) bound)
          : Rational.ofExactly(Math.rint(guess * 1024) / 1024);
      simplex.suggest(formOf[point], value);
    }
  }

  long pivots() {
    return floating.map(FloatingUnit::pivots).orElse(simplex.pivots());
  }

  /** What the last check, which said feasible, found, times the common denominator. */
  AffineFunction function() {
    AffineFunction function = points.function(simplex.point());
    BigInteger denominator = function.constant().denominator();
    for (int i = 0; i < function.linear().support(); i++) {
      BigInteger next = function.linear().supportValue(i).denominator();
      denominator = denominator.divide(denominator.gcd(next)).multiply(next);
    }
    return function.times(Rational.of(denominator));
  }

  /** An infeasible answer as a lemma. */
  HullLemma lemma(Feasibility.Infeasible answer) {
    PointSet.Relation relation = points.new Relation();
    for (BoundTerm term : answer.farkas().terms()) {
      relation.add(
          pointOf[term.constraint()],
          term.side() == Side.UPPER ? term.multiplier() : term.multiplier().negate());
    }
    return relation.lemma().orElseThrow(() -> new IllegalStateException("no lemma from " + answer));
  }
}
