package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.train.cell.Arrangement;
import org.reluworkbench.train.cell.Arrangements;
import org.reluworkbench.train.cell.Cells;

/**
 * What answers about a piece say of questions that were not asked. An affine function, such as a unit
 * or the output where certain units are active, divides the points as one of their dichotomies does;
 * where all dichotomies that agree with the given answers agree with each other, the answer is known.
 *
 * <p>So the pieces that are left are no more than the theorem's, the tuples of dichotomies, instead of
 * all tuples of sets of points.
 */
final class Implications {

  /** For each piece all dichotomies are gone through, which must not take longer than its relaxation. */
  private static final long MOST_DICHOTOMIES = 50_000;

  private static final int MOST_RECENT = 100_000;

  private final TrainingTask task;

  /** The positive points of each, one a bit; none if nothing is to be inferred. */
  private final List<long[]> dichotomies = new ArrayList<>();

  private final long[] all;
  private final Contradictions contradictions;

  /** A piece has most answers in common with the one around it. */
  private final Map<GivenSides, Common> recent = new HashMap<>();

  /** The points that are positive, or not, by all dichotomies with given sides, if there are any. */
  private record Common(long[] positive, long[] negative, boolean any) {}

  /**
   * Finds the dichotomies. There are none for misfits, as no network that is to fit is a limit of
   * networks without zeros that fit as well.
   *
   * @param stop if it says so, nothing is inferred
   */
  Implications(TrainingTask task, BooleanSupplier stop) {
    this.task = task;
    this.all = bits(p -> true);
    this.contradictions = new Contradictions(task);
    if (task.loss() == Loss.MISFITS || !isSmall(task)) {
      return;
    }
    Arrangement arrangement = Arrangement.ofPoints(
        task.dimension(), task.points().stream().map(WeightedExample::input).toList());
    boolean complete = Cells.of(arrangement)
        .forEach(cell -> dichotomies.add(bits(p -> cell.signs().isPositive(p))), stop)
        .complete();
    if (!complete) {
      dichotomies.clear();
    }
  }

  private static boolean isSmall(TrainingTask task) {
    int n = task.size();
    int deepest = n * (task.units() + 1);
    if (n == 0 || deepest >= PieceTree.DEPTH_LIMIT) {
      return false;
    }
    try {
      return Arrangements.genericCentral(n, task.dimension() + 1) <= MOST_DICHOTOMIES;
    } catch (ArithmeticException e) {
      return false;
    }
  }

  private long[] bits(IntPredicate points) {
    long[] bits = new long[GivenSides.words(task.size())];
    for (int p = 0; p < task.size(); p++) {
      if (points.test(p)) {
        bits[p / Long.SIZE] |= 1L << p;
      }
    }
    return bits;
  }

  /** The piece, which is changed, with all answers that follow. */
  Narrowed narrow(Piece piece) {
    Narrowed narrowed = new Narrowed(piece, contradictions);
    if (dichotomies.isEmpty()) {
      return narrowed;
    }
    for (int unit = 0; unit < task.units(); unit++) {
      int which = unit;
      infer(Divided.byUnit(unit), all, p -> piece.active(which, p), narrowed);
    }
    regions(piece)
        .forEach((units, points) -> infer(Divided.byOutput(units), points, piece::live, narrowed));
    return narrowed;
  }

  /** Of the points at which the activity of all units is known, those of each set of active units. */
  private SortedMap<Integer, long[]> regions(Piece piece) {
    SortedMap<Integer, long[]> regions = new TreeMap<>();
    for (int p = 0; p < task.size(); p++) {
      int units = 0;
      boolean known = true;
      for (int unit = 0; unit < task.units(); unit++) {
        known &= piece.active(unit, p) != Answer.OPEN;
        units |= piece.active(unit, p) == Answer.YES ? 1 << unit : 0;
      }
      if (known) {
        regions.computeIfAbsent(units, ignored -> bits(q -> false))[p / Long.SIZE] |= 1L << p;
      }
    }
    return regions;
  }

  /** The facts about some of the points. */
  private void infer(Divided by, long[] points, IntFunction<Answer> answers, Narrowed narrowed) {
    GivenSides given = new GivenSides(
        task.size(), p -> GivenSides.has(points, p) ? answers.apply(p) : Answer.OPEN);
    if (given.isEmpty()) {
      return;
    }
    Common common = by.isConstant() ? common(given, List.of(all, bits(p -> false))) : common(given);
    if (!common.any()) {
      narrowed.exclude(by, given);
      return;
    }
    for (int p = 0; p < task.size(); p++) {
      boolean yes = GivenSides.has(common.positive(), p);
      if (GivenSides.has(points, p)
          && given.at(p) == Answer.OPEN
          && (yes || GivenSides.has(common.negative(), p))) {
        narrowed.add(new Fact(by, p, yes ? Answer.YES : Answer.NO, given));
      }
    }
  }

  private Common common(GivenSides given) {
    Common known = recent.get(given);
    if (known != null) {
      return known;
    }
    if (recent.size() == MOST_RECENT) {
      recent.clear();
    }
    Common common = common(given, dichotomies);
    recent.put(given, common);
    return common;
  }

  private Common common(GivenSides given, List<long[]> among) {
    long[] positive = all.clone();
    long[] negative = all.clone();
    boolean any = false;
    for (long[] dichotomy : among) {
      if (given.allow(dichotomy)) {
        any = true;
        for (int word = 0; word < positive.length; word++) {
          positive[word] &= dichotomy[word];
          negative[word] &= ~dichotomy[word];
        }
      }
    }
    return new Common(positive, negative, any);
  }
}
