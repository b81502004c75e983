package org.reluworkbench.train;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.train.cell.Arrangement;
import org.reluworkbench.train.cell.Cells;

/** The ways in which affine functions without zeros divide some points. */
final class Dichotomies {

  private final BitSet all = new BitSet();

  /** Of each point the dichotomies in which it is positive, and those in which it is not. */
  private final List<BitSet> positive;

  private final List<BitSet> negative;

  private Dichotomies(int points) {
    positive = Stream.generate(BitSet::new).limit(points).toList();
    negative = Stream.generate(BitSet::new).limit(points).toList();
  }

  /** Those of all affine functions; empty if told to stop. */
  static Optional<Dichotomies> ofAffine(int dimension, List<Vector> points, BooleanSupplier stop) {
    Dichotomies dichotomies = new Dichotomies(points.size());
    boolean complete = Cells.of(Arrangement.ofPoints(dimension, points))
        .forEach(
            cell -> {
              int index = dichotomies.all.length();
              dichotomies.all.set(index);
              for (int p = 0; p < points.size(); p++) {
                dichotomies.with(p, cell.signs().isPositive(p)).set(index);
              }
            },
            stop)
        .complete();
    return complete ? Optional.of(dichotomies) : Optional.empty();
  }

  /** Those of constant functions: two. */
  static Dichotomies ofConstants(int points) {
    Dichotomies dichotomies = new Dichotomies(points);
    dichotomies.all.set(0, 2);
    dichotomies.positive.forEach(some -> some.set(0));
    dichotomies.negative.forEach(some -> some.set(1));
    return dichotomies;
  }

  private BitSet with(int point, boolean sign) {
    return (sign ? positive : negative).get(point);
  }

  /** Those with the given sides. */
  BitSet with(GivenSides given) {
    BitSet some = (BitSet) all.clone();
    given.points().forEach(p -> some.and(with(p, given.at(p) == Answer.YES)));
    return some;
  }

  /** The side of a point that some of them agree on. */
  Answer side(BitSet some, int point) {
    if (!some.intersects(negative.get(point))) {
      return Answer.YES;
    }
    return some.intersects(positive.get(point)) ? Answer.OPEN : Answer.NO;
  }
}
