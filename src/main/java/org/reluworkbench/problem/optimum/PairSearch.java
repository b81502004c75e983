package org.reluworkbench.problem.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Looks for two sides with few misfits, in a tree of sets of sides: two sets are only looked into if
 * the rows that all of the one or all of the other contain, and those that some contain, leave room.
 */
final class PairSearch {

  private static final int SMALL = 6;
  private static final int STOP_EVERY = 4096;

  private final Halfplanes planes;
  private final BooleanSupplier stop;
  private final Group root;
  private int limit;
  private Optional<List<long[]>> best = Optional.empty();
  private long steps;
  private boolean stopped;

  /** Sides with what is in all of them and what is in any of them. */
  private record Group(List<long[]> sides, long[][] bounds, List<Group> halves) {
    long[] common() {
      return bounds[0];
    }

    long[] union() {
      return bounds[1];
    }
  }

  /** Looks for fewer misfits than the limit. */
  PairSearch(Halfplanes planes, List<long[]> sides, int limit, BooleanSupplier stop) {
    this.planes = planes;
    this.stop = stop;
    this.limit = limit;
    this.root = group(sides);
  }

  private Group group(List<long[]> sides) {
    long[] common = new long[planes.words()];
    long[] union = new long[planes.words()];
    java.util.Arrays.fill(common, -1);
    for (long[] side : sides) {
      for (int i = 0; i < side.length; i++) {
        common[i] &= side[i];
        union[i] |= side[i];
      }
    }
    List<Group> halves = new ArrayList<>();
    stopped = stopped || stop.getAsBoolean();
    if (sides.size() > SMALL && !stopped) {
      int bit = evenest(sides);
      List<long[]> with = new ArrayList<>();
      List<long[]> without = new ArrayList<>();
      for (long[] side : sides) {
        ((side[bit / 64] >> (bit % 64) & 1) == 1 ? with : without).add(side);
      }
      halves.add(group(with));
      halves.add(group(without));
    }
    return new Group(
        halves.isEmpty() ? sides : List.of(), new long[][] {common, union}, List.copyOf(halves));
  }

  /** The row that is in about half of the sides, of which a sample is counted. */
  private int evenest(List<long[]> sides) {
    int step = Math.max(1, sides.size() / 300);
    int[] counts = new int[planes.words() * 64];
    int sample = 0;
    for (int s = 0; s < sides.size(); s += step) {
      sample++;
      long[] side = sides.get(s);
      for (int bit = 0; bit < counts.length; bit++) {
        counts[bit] += (int) (side[bit / 64] >> (bit % 64) & 1);
      }
    }
    int best = 0;
    for (int bit = 0; bit < counts.length; bit++) {
      if (Math.abs(2 * counts[bit] - sample) < Math.abs(2 * counts[best] - sample)) {
        best = bit;
      }
    }
    return best;
  }

  /** Whether the search went through to its end. */
  boolean run() {
    visit(root, root);
    return !stopped;
  }

  /** How many pairs of sets were looked at. */
  long steps() {
    return steps;
  }

  /** The best pair found, if one is below the limit. */
  Optional<List<long[]>> best() {
    return best;
  }

  private void visit(Group one, Group other) {
    if (stopped || bound(one, other) >= limit) {
      return;
    }
    if (++steps % STOP_EVERY == 0 && stop.getAsBoolean()) {
      stopped = true;
      return;
    }
    if (one.halves().isEmpty() && other.halves().isEmpty()) {
      compare(one, other);
    } else if (one == other) {
      visit(one.halves().get(0), one.halves().get(0));
      visit(one.halves().get(0), one.halves().get(1));
      visit(one.halves().get(1), one.halves().get(1));
    } else if (one.halves().isEmpty() || steps % 2 == 0 && !other.halves().isEmpty()) {
      other.halves().forEach(half -> visit(one, half));
    } else {
      one.halves().forEach(half -> visit(half, other));
    }
  }

  private int bound(Group one, Group other) {
    return planes.misfits(one.common(), one.union(), other.common(), other.union());
  }

  private void compare(Group one, Group other) {
    for (long[] first : one.sides()) {
      for (long[] second : other.sides()) {
        int misfits = planes.misfits(first, first, second, second);
        if (misfits < limit) {
          limit = misfits;
          best = Optional.of(List.of(first, second));
        }
      }
    }
  }
}
