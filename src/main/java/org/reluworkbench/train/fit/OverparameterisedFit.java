package org.reluworkbench.train.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.network.RidgeNetwork;
import org.reluworkbench.numeric.Column;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Table;

/**
 * Fits every row of a table exactly by a (k,1)-network with k at most the number of distinct inputs
 * minus one.
 *
 * <p>Boob, Dey, Lan (2022) show that this takes polynomial time. Our construction: a direction a along
 * which all inputs differ, {@code t_1 < ... < t_N} their projections, and {@code F(x) = [y_1 + sum
 * c_j [a.x - t_j]]} with c_j the change of slope at t_j of the function that is linear between
 * neighbours. Units that would have c_j = 0 are left out. O(N d + N log N) operations after the
 * direction is found.
 */
public final class OverparameterisedFit {

  private OverparameterisedFit() {}

  /**
   * Fits.
   *
   * @param seed of the search for a direction
   * @param stop asked now and then whether to give up
   */
  public static FitOutcome fit(Table table, long seed, BooleanSupplier stop) {
    Optional<FitOutcome.Contradictory> negative = negativeLabels(table);
    if (negative.isPresent()) {
      return negative.get();
    }
    DistinctRows distinct = DistinctRows.of(table);
    Optional<FitOutcome.Contradictory> conflict = contradiction(distinct);
    if (conflict.isPresent()) {
      return conflict.get();
    }
    int[] rows = distinct.rows();
    return new DirectionSearch(table.inputs(), rows, seed, stop)
        .run()
        .<FitOutcome>map(chosen -> new FitOutcome.Fitted(
            verified(table.labels(), rows, chosen), rows.length, distinct.repetitions()))
        .orElseGet(FitOutcome.Stopped::new);
  }

  /** Why no network of any size fits; empty if one does. */
  public static Optional<FitOutcome.Contradictory> contradiction(Table table) {
    Optional<FitOutcome.Contradictory> negative = negativeLabels(table);
    return negative.isPresent() ? negative : contradiction(DistinctRows.of(table));
  }

  static Optional<FitOutcome.Contradictory> contradiction(DistinctRows distinct) {
    return distinct.conflicting() == 0
        ? Optional.empty()
        : Optional.of(new FitOutcome.Contradictory(distinct.conflicts(), distinct.conflicting()));
  }

  static Optional<FitOutcome.Contradictory> negativeLabels(Table table) {
    List<RowConflict> negative = new ArrayList<>();
    long count = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (table.labels().signum(row) < 0) {
        count++;
        if (negative.size() < RowConflict.MOST_SHOWN) {
          negative.add(new RowConflict.NegativeLabel(row + 1, table.labels().get(row)));
        }
      }
    }
    return count == 0
        ? Optional.empty()
        : Optional.of(new FitOutcome.Contradictory(negative, count));
  }

  private static RidgeNetwork verified(Column labels, int[] rows, DirectionSearch.Chosen chosen) {
    RidgeNetwork network = network(labels, rows, chosen);
    verify(network, labels, rows, chosen.projections());
    return network;
  }

  private static RidgeNetwork network(Column labels, int[] rows, DirectionSearch.Chosen chosen) {
    SortedProjection sorted = chosen.projections();
    List<Rational> thresholds = new ArrayList<>();
    List<Rational> slopes = new ArrayList<>();
    Rational before = Rational.ZERO;
    for (int i = 0; i + 1 < sorted.size(); i++) {
      int here = sorted.index(i);
      int next = sorted.index(i + 1);
      Rational slope = labels.equal(rows[here], rows[next])
          ? Rational.ZERO
          : labels
              .get(rows[next])
              .minus(labels.get(rows[here]))
              .dividedBy(sorted.values().get(next).minus(sorted.values().get(here)));
      if (!slope.equals(before)) {
        thresholds.add(sorted.values().get(here));
        slopes.add(slope.minus(before));
        before = slope;
      }
    }
    Rational bias = sorted.size() == 0 ? Rational.ZERO : labels.get(rows[sorted.index(0)]);
    return new RidgeNetwork(chosen.direction(), thresholds, slopes, bias);
  }

  /**
   * Evaluates the finished network at every row, by running sums over its units in the order of their
   * thresholds; that all are as they should be is a theorem, so what fails is a fault of ours.
   */
  private static void verify(
      RidgeNetwork network, Column labels, int[] rows, SortedProjection sorted) {
    Rational value = network.bias();
    Rational slope = Rational.ZERO;
    Optional<Rational> at = Optional.empty();
    int unit = 0;
    for (int i = 0; i < sorted.size(); i++) {
      Rational projection = sorted.values().get(sorted.index(i));
      while (unit < network.units() && network.thresholds().get(unit).compareTo(projection) < 0) {
        Rational threshold = network.thresholds().get(unit);
        value = advanced(value, slope, at, threshold);
        at = Optional.of(threshold);
        slope = slope.plus(network.slopes().get(unit));
        unit++;
      }
      value = advanced(value, slope, at, projection);
      at = Optional.of(projection);
      if (!value.positivePart().equals(labels.get(rows[sorted.index(i)]))) {
        throw new IllegalStateException("row " + (rows[sorted.index(i)] + 1) + " is not fitted");
      }
    }
  }

  private static Rational advanced(
      Rational value, Rational slope, Optional<Rational> from, Rational to) {
    return slope.isZero() ? value : value.plus(slope.times(to.minus(from.orElseThrow())));
  }
}
