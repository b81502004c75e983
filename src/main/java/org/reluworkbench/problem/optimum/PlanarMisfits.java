package org.reluworkbench.problem.optimum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The fewest misfits of one or two units on points of a line or the plane whose labels are zero and
 * one positive number, say 1.
 *
 * <p>Call a set A of units thick if {@code g_A = w0 + sum s_i l_i} over A is 1 everywhere and some
 * point has just these units active. If none is thick, each row of label 1 that fits is on one of at
 * most {@code 2^k - 1} hyperplanes {@code g_A = 1} (the empty set gives none), so that at least
 * {@code P - (2^k - 1) h} rows of the P with label 1 are missed, h being the most of them on one
 * line. If one is thick, then, going through the signs:
 *
 * <ul>
 *   <li>All negative: {@code f >= 1} is an intersection of at most k half-planes; rows of label 1 that
 *       fit are in it, those of label 0 that fit are not. So no fewer are missed than by the best such
 *       intersection, which a network with {@code w0 = 1} attains.
 *   <li>All positive: f is at least 1 everywhere, as on the intersection of no half-planes.
 *   <li>{@code f = w0 + [l1] - [l2]}: with {@code w0 = 1}, rows of label 0 that fit have {@code l2 > 0}
 *       and those of label 1 have {@code l2 <= 0} or are on the line {@code l1 = l2} (or f is 1
 *       everywhere), so that the best single half-plane misses at most h more. Otherwise f is at least
 *       1 everywhere or just on a half-plane.
 * </ul>
 *
 * So the fewest misfits of intersections are the optimum where they are no more than {@code P - (2^k -
 * 1) h} and, for two units, the fewest misfits of one half-plane less h.
 */
public final class PlanarMisfits {

  /**
   * Two half-planes whose intersection gets label 1, as the points outside of each.
   *
   * @param misfits rows that are wrong
   */
  public record Pair(int misfits, List<Vector> outsideFirst, List<Vector> outsideSecond) {
    public Pair {
      outsideFirst = List.copyOf(outsideFirst);
      outsideSecond = List.copyOf(outsideSecond);
    }
  }

  /** The sides that are kept may take one part in so many of the memory. */
  private static final int PART_OF_MEMORY = 3;

  /** What a side takes beside its words. */
  private static final int BYTES = 120;

  private final TrainingTask task;
  private final Halfplanes planes;
  private final int exception;
  private final int fewestOfOne;
  private List<long[]> sides = List.of();
  private long visited;

  private PlanarMisfits(TrainingTask task, Halfplanes planes, int fewestOfOne) {
    this.task = task;
    this.planes = planes;
    this.fewestOfOne = fewestOfOne;
    int line = planes.mostPositivesOnALine();
    exception = task.units() == 1
        ? planes.positives() - line
        : Math.min(planes.positives() - 3 * line, fewestOfOne - line);
  }

  /** For a task of this kind; empty for any other, or if told to stop. */
  public static Optional<PlanarMisfits> of(TrainingTask task, BooleanSupplier stop) {
    boolean fits = task.loss() == Loss.MISFITS
        && task.units() <= 2
        && (task.dimension() == 1 || task.dimension() == 2)
        && task.points().stream().allMatch(point -> point.label().signum() >= 0)
        && task.points().stream()
                .map(WeightedExample::label)
                .filter(label -> !label.isZero())
                .distinct()
                .count()
            <= 1;
    return fits ? Halfplanes.of(task).flatMap(planes -> of(task, planes, stop)) : Optional.empty();
  }

  private static Optional<PlanarMisfits> of(
      TrainingTask task, Halfplanes planes, BooleanSupplier stop) {
    int[] best = {Integer.MAX_VALUE};
    long[] none = new long[planes.words()];
    boolean complete = planes.forEachSide(side -> {
      best[0] = Math.min(best[0], planes.misfits(side, side, none, none));
      return !stop.getAsBoolean();
    });
    return complete ? Optional.of(new PlanarMisfits(task, planes, best[0])) : Optional.empty();
  }

  /** No network that is not an intersection of half-planes misses fewer rows than this. */
  public int exception() {
    return exception;
  }

  /** How many pairs of sets of half-planes were looked at. */
  public long pairsVisited() {
    return visited;
  }

  /** Whether every network misses at least so many rows; empty if time or memory do not suffice. */
  public Optional<Boolean> atLeast(Rational bound, BooleanSupplier stop) {
    int least =
        bound.numerator().divide(bound.denominator()).intValueExact() + (bound.isInteger() ? 0 : 1);
    if (least <= 0) {
      return Optional.of(true);
    }
    if (exception < least || fewestOfOne < least) {
      return Optional.of(false);
    }
    if (task.units() == 1) {
      return Optional.of(true);
    }
    if (!collect(least, stop)) {
      return Optional.empty();
    }
    PairSearch search = new PairSearch(planes, sides, least, stop);
    boolean complete = search.run();
    visited += search.steps();
    return search.best().isPresent() || complete
        ? Optional.of(search.best().isEmpty())
        : Optional.empty();
  }

  /** The best intersection that descent from several starts finds. */
  public Pair guess(int starts, BooleanSupplier stop) {
    collect(fewestOfOne + 1, stop);
    List<long[]> byGain = new ArrayList<>(sides);
    byGain.sort((a, b) -> Integer.compare(gain(b), gain(a)));
    long[] none = new long[planes.words()];
    long[] first = response(none);
    long[] second = none;
    int least = fewestOfOne;
    for (int start = 0; task.units() > 1 && start < starts && !stop.getAsBoolean(); start++) {
      long[] one = byGain.get((int) ((long) start * start * (byGain.size() - 1) / starts / starts));
      long[] other = response(one);
      int value = misfits(one, other);
      for (int before = Integer.MAX_VALUE; value < before; ) {
        before = value;
        one = response(other);
        other = response(one);
        value = misfits(one, other);
      }
      if (value < least) {
        least = value;
        first = one;
        second = other;
      }
    }
    return pair(least, first, second);
  }

  /** An intersection with fewer misfits than that, if there is one and there is time. */
  public Optional<Pair> better(int misfits, BooleanSupplier stop) {
    collect(misfits, stop);
    PairSearch search = new PairSearch(planes, sides, misfits, stop);
    search.run();
    visited += search.steps();
    return search
        .best()
        .map(found -> pair(misfits(found.get(0), found.get(1)), found.get(0), found.get(1)));
  }

  private int gain(long[] side) {
    return planes.zerosIn(side) - 2 * planes.positivesIn(side);
  }

  private int misfits(long[] one, long[] other) {
    return planes.misfits(one, one, other, other);
  }

  private long[] response(long[] to) {
    long[] best = to;
    int least = Integer.MAX_VALUE;
    for (long[] side : sides) {
      int value = misfits(to, side);
      if (value < least) {
        least = value;
        best = side;
      }
    }
    return best;
  }

  /** Those outsides that miss fewer rows of label 1 than that, each once; says whether in time. */
  private boolean collect(int limit, BooleanSupplier stop) {
    Set<Side> found = new HashSet<>();
    long most = Runtime.getRuntime().maxMemory() / PART_OF_MEMORY / (BYTES + 8L * planes.words());
    boolean complete = planes.forEachSide(side -> {
      if (planes.positivesIn(side) < limit) {
        found.add(new Side(side));
      }
      return found.size() < most && !stop.getAsBoolean();
    });
    sides = found.stream().map(side -> side.bits).sorted(Arrays::compare).toList();
    return complete;
  }

  /** A set of rows that is equal to another one with the same bits. */
  private static final class Side {
    private final long[] bits;

    Side(long[] bits) {
      this.bits = bits;
    }

    @Override
    public boolean equals(Object object) {
      return object instanceof Side other && Arrays.equals(bits, other.bits);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(bits);
    }
  }

  private Pair pair(int misfits, long[] first, long[] second) {
    return new Pair(misfits, planes.places(first), planes.places(second));
  }
}
