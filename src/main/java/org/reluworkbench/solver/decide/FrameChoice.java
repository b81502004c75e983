package org.reluworkbench.solver.decide;

import java.util.Optional;
import org.reluworkbench.numeric.Vector;

/**
 * Which inside points a frame should hold. In the frame that a reduction has in mind, nearly every
 * inside point makes a lemma by how it is placed; after an affine map, or with the data in another
 * order, that frame must be found again. Each exchange of a point in the frame for an inside one
 * is scored, in floating point: the score is only good for a choice.
 */
final class FrameChoice {

  private static final double NEGLIGIBLE = 1e-9;

  /** Beyond this many points to be looked at, the choice may cost more than it saves. */
  private static final long WORK = 50_000_000;

  /** More than any reduction needs. */
  private static final int EXCHANGES = 4;

  private final AffineFrame frame;
  private final int inside;

  /** Coordinates of all points, those of the frame too. */
  private final double[][] coordinates;

  /** Of each slot, whether its point is inside. */
  private final boolean[] isInside;

  private FrameChoice(AffineFrame frame, int inside, int size) {
    this.frame = frame;
    this.inside = inside;
    coordinates = new double[size][frame.chosen().size()];
    isInside = new boolean[frame.chosen().size()];
    for (int slot = 0; slot < isInside.length; slot++) {
      isInside[slot] = frame.chosen().get(slot) < inside;
    }
    for (int point = 0; point < size; point++) {
      int position = frame.position(point);
      if (position >= 0) {
        coordinates[point][position] = 1;
        continue;
      }
      Vector exact = frame.coordinates(point);
      for (int i = 0; i < exact.support(); i++) {
        coordinates[point][exact.supportIndex(i)] = exact.supportValue(i).approximately();
      }
    }
  }

  /**
   * A frame in which more points make lemmas, or the frame itself.
   *
   * @param inside the number of inside points, which come first
   * @param size the number of all points
   */
  static AffineFrame improved(AffineFrame frame, int inside, int size) {
    AffineFrame current = frame;
    for (int i = 0; i < EXCHANGES; i++) {
      Optional<AffineFrame> better = new FrameChoice(current, inside, size).better();
      if (better.isEmpty()) {
        break;
      }
      current = better.get();
    }
    return current;
  }

  private Optional<AffineFrame> better() {
    int best = lemmas();
    if (2L * best >= inside || candidates() * coordinates.length > WORK) {
      return Optional.empty();
    }
    int bestSlot = -1;
    int bestPoint = -1;
    for (int point = 0; point < inside; point++) {
      for (int slot = 0; slot < isInside.length; slot++) {
        int lemmas = isCandidate(point, slot) ? lemmas(slot, point) : 0;
        if (lemmas > best) {
          best = lemmas;
          bestSlot = slot;
          bestPoint = point;
        }
      }
    }
    return bestSlot < 0
        ? Optional.empty()
        : Optional.of(new ExchangedFrame(frame, bestSlot, bestPoint));
  }

  /** Whether the inside point may take the slot. */
  private boolean isCandidate(int point, int slot) {
    return frame.position(point) < 0 && Math.abs(coordinates[point][slot]) > NEGLIGIBLE;
  }

  private long candidates() {
    long count = 0;
    for (int point = 0; point < inside; point++) {
      for (int slot = 0; slot < isInside.length; slot++) {
        count += isCandidate(point, slot) ? 1 : 0;
      }
    }
    return count;
  }

  private int lemmas() {
    int count = 0;
    for (int point = 0; point < coordinates.length; point++) {
      boolean right = true;
      for (int slot = 0; right && slot < coordinates[point].length; slot++) {
        right = isRight(point, slot, coordinates[point][slot]);
      }
      count += right ? 1 : 0;
    }
    return count;
  }

  /** How many points make lemmas with another point in a slot. */
  private int lemmas(int exchanged, int entering) {
    double[] of = coordinates[entering];
    int count = 0;
    for (int point = 0; point < coordinates.length; point++) {
      double factor = coordinates[point][exchanged] / of[exchanged];
      boolean right = point < inside ? factor < NEGLIGIBLE : factor > -NEGLIGIBLE;
      for (int slot = 0; right && slot < of.length; slot++) {
        right =
            slot == exchanged || isRight(point, slot, coordinates[point][slot] - factor * of[slot]);
      }
      count += right ? 1 : 0;
    }
    return count;
  }

  /** Whether a coordinate has the sign that it has in a lemma; never so for all of a frame's point. */
  private boolean isRight(int point, int slot, double coordinate) {
    return point < inside != isInside[slot] ? coordinate > -NEGLIGIBLE : coordinate < NEGLIGIBLE;
  }
}
