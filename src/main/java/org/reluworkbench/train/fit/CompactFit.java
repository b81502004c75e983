package org.reluworkbench.train.fit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.reluworkbench.network.BundledWeights;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Table;

/**
 * Fits N points in R^d by about 3N/d units where they are in general position.
 *
 * <p>Baum (1988) has 2N/d threshold units for two labels, Bubeck et al. (2020) 4N/d ReLUs for any.
 * Our construction: let c be one of the labels, and divide the points with other labels into groups of
 * at most d whose labels are all greater or all less than c. Through a group goes a hyperplane
 * {@code h = 0}, and there is an affine m with {@code m = |y - c|} on the group. Then
 *
 * <pre>  g = ([h + e m] - 2 [h] + [h - e m]) / e</pre>
 *
 * is {@code |m|} where {@code h = 0}, and zero where {@code |h| >= e |m|}; so if e > 0 is small enough,
 * it is {@code |y - c|} on the group and zero on all other points. F is c plus or minus these g.
 *
 * <p>What is required of the points is checked for the groups: their points are affinely independent,
 * and h is zero on a point outside only where m is too. Groups that fail are dealt out anew, some
 * times. O(N^2) operations.
 */
public final class CompactFit {

  private static final int DEALS = 12;
  private static final int HYPERPLANES = 8;

  private final List<Vector> points;
  private final List<Rational> labels;
  private final int dimension;
  private final Random random;
  private final BooleanSupplier stop;

  private final List<AffineFunction> units = new ArrayList<>();
  private final List<Rational> outputWeights = new ArrayList<>();
  private int groups;

  private CompactFit(Table table, int[] rows, long seed, BooleanSupplier stop) {
    this.points = IntStream.of(rows).mapToObj(table::input).toList();
    this.labels = IntStream.of(rows).mapToObj(row -> table.labels().get(row)).toList();
    this.dimension = table.dimension();
    this.random = new Random(seed);
    this.stop = stop;
  }

  /**
   * Fits, or says why not in this way.
   *
   * @param seed of the random numbers that deal out the points
   * @param stop asked now and then whether to give up
   */
  public static FitOutcome fit(Table table, long seed, BooleanSupplier stop) {
    Optional<FitOutcome.Contradictory> negative = OverparameterisedFit.negativeLabels(table);
    if (negative.isPresent()) {
      return negative.get();
    }
    DistinctRows distinct = DistinctRows.of(table);
    Optional<FitOutcome.Contradictory> conflict = OverparameterisedFit.contradiction(distinct);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    int[] rows = distinct.rows();
    CompactFit fit = new CompactFit(table, rows, seed, stop);
    Rational base = fit.base();
    for (boolean above : new boolean[] {true, false}) {
      Optional<FitOutcome> failure = fit.addSide(base, above);
      if (failure.isPresent()) {
        return failure.get();
      }
    }
    Weights weights = new Weights(fit.units, fit.outputWeights, base);
    fit.verify(weights);
    return new FitOutcome.Compact(weights, rows.length, distinct.repetitions(), fit.groups);
  }

  /** The label that makes the fewest groups necessary: the most frequent one or the least. */
  private Rational base() {
    Map<Rational, Integer> counts = new HashMap<>();
    labels.forEach(label -> counts.merge(label, 1, Integer::sum));
    if (counts.isEmpty()) {
      return Rational.ZERO;
    }
    Rational least = Collections.min(counts.keySet());
    Rational frequent = Collections.max(
        counts.keySet(),
        Comparator.comparing((Rational label) -> counts.get(label)).thenComparing(label -> label));
    return groupsFor(frequent) < groupsFor(least) ? frequent : least;
  }

  private long groupsFor(Rational base) {
    long above = 0;
    long below = 0;
    for (Rational label : labels) {
      above += label.compareTo(base) > 0 ? 1 : 0;
      below += label.compareTo(base) < 0 ? 1 : 0;
    }
    long size = Math.max(1, dimension);
    return (above + size - 1) / size + (below + size - 1) / size;
  }

  private Optional<FitOutcome> addSide(Rational base, boolean above) {
    List<Integer> left = new ArrayList<>(IntStream.range(0, points.size())
        .filter(p -> labels.get(p).compareTo(base) * (above ? 1 : -1) > 0)
        .boxed()
        .toList());
    for (int deal = 0; deal < DEALS && !left.isEmpty(); deal++) {
      Collections.shuffle(left, random);
      List<Integer> failed = new ArrayList<>();
      for (int start = 0; start < left.size(); start += dimension) {
        List<Integer> group = left.subList(start, Math.min(start + dimension, left.size()));
        if (stop.getAsBoolean()) {
          return Optional.of(new FitOutcome.Stopped());
        }
        if (!addGroup(group, base, above)) {
          failed.addAll(group);
        }
      }
      left = failed;
    }
    return left.isEmpty()
        ? Optional.empty()
        : Optional.of(new FitOutcome.NotGeneral("the points are not in general position: "
            + left.size() + " of " + points.size()
            + " could not be divided into groups that span hyperplanes without further points"));
  }

  /** Adds three units; false if the group is degenerate. */
  private boolean addGroup(List<Integer> group, Rational base, boolean above) {
    Hyperplanes equations = Hyperplanes.through(group.stream().map(points::get).toList());
    if (!equations.independent()) {
      return false;
    }
    AffineFunction bump = equations.interpolating(
        group.stream().map(p -> labels.get(p).minus(base).abs()).toList());
    for (int i = 0; i < (equations.unique() ? 1 : HYPERPLANES); i++) {
      AffineFunction plane = equations.random(random);
      Optional<Rational> width = width(group, plane, bump);
      if (width.isPresent()) {
        AffineFunction tilt = bump.times(width.get());
        Rational weight =
            above ? width.get().reciprocal() : width.get().reciprocal().negate();
        add(plane.plus(tilt), weight);
        add(plane, weight.times(Rational.of(-2)));
        add(plane.plus(tilt.times(Rational.MINUS_ONE)), weight);
        groups++;
        return true;
      }
    }
    return false;
  }

  private void add(AffineFunction unit, Rational weight) {
    units.add(unit);
    outputWeights.add(weight);
  }

  /** The e of the construction, a power of two; empty if a point outside is in the way. */
  private Optional<Rational> width(List<Integer> group, AffineFunction plane, AffineFunction bump) {
    Rational least = Rational.ONE;
    for (int p = 0; p < points.size(); p++) {
      Rational height = bump.at(points.get(p)).abs();
      if (height.isZero() || group.contains(p)) {
        continue;
      }
      Rational distance = plane.at(points.get(p)).abs();
      if (distance.isZero()) {
        return Optional.empty();
      }
      if (least.times(height).compareTo(distance) > 0) {
        least = distance.dividedBy(height);
      }
    }
    Rational power = Rational.ONE;
    while (power.compareTo(least) > 0) {
      power = power.dividedBy(Rational.TWO);
    }
    return Optional.of(power);
  }

  /** That the network fits is a theorem, so what fails is a fault of ours. */
  private void verify(Weights weights) {
    BundledWeights evaluation = BundledWeights.of(weights);
    for (int p = 0; p < points.size(); p++) {
      if (!evaluation.at(points.get(p)).equals(labels.get(p))) {
        throw new IllegalStateException("not fitted: " + points.get(p));
      }
    }
  }
}
