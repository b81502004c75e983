package org.reluworkbench.train;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.optimum.Loss;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.PieceTree;
import org.reluworkbench.problem.optimum.TrainingTask;
import org.reluworkbench.problem.optimum.WeightedExample;
import org.reluworkbench.train.cell.Arrangements;

/**
 * What answers about a piece say of questions that were not asked. An affine function, such as a unit
 * or the output where certain units are active, divides the points as one of their dichotomies does;
 * where all dichotomies that agree with the given answers agree with each other, the answer is known.
 *
 * <p>So the pieces that are left are no more than the theorem's, the tuples of dichotomies, instead of
 * all tuples of sets of points.
 */
final class Implications {

  /** A bit for each, at each point and side, must be little memory, and soon gone through. */
  private static final long MOST_DICHOTOMIES = 100_000;

  private final TrainingTask task;
  private final Contradictions contradictions;

  /** Empty if nothing is to be inferred. */
  private final Optional<Dichotomies> affine;

  private final Dichotomies constant;

  /**
   * Finds the dichotomies, unless they are for misfits: no network that is to fit is a limit of networks
   * without zeros that fit as well.
   *
   * @param stop if it says so, nothing is inferred
   */
  Implications(TrainingTask task, BooleanSupplier stop) {
    this.task = task;
    this.contradictions = new Contradictions(task);
    this.constant = Dichotomies.ofConstants(task.size());
    List<Vector> points = task.points().stream().map(WeightedExample::input).toList();
    this.affine = task.loss() != Loss.MISFITS && isSmall(task)
        ? Dichotomies.ofAffine(task.dimension(), points, stop)
        : Optional.empty();
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

  /** The piece, which is changed, with all answers that follow. */
  Narrowed narrow(Piece piece) {
    Narrowed narrowed = new Narrowed(piece, contradictions);
    affine.ifPresent(dichotomies -> {
      for (int unit = 0; unit < task.units(); unit++) {
        int which = unit;
        BitSet points = new BitSet();
        points.set(0, task.size());
        infer(dichotomies, Divider.byUnit(unit), points, p -> piece.active(which, p), narrowed);
      }
      regions(piece).forEach((units, points) -> {
        Divider by = Divider.byOutput(units);
        infer(by.isConstant() ? constant : dichotomies, by, points, piece::live, narrowed);
      });
    });
    return narrowed;
  }

  /** Of the points at which the activity of all units is known, those of each set of active units. */
  private SortedMap<Integer, BitSet> regions(Piece piece) {
    SortedMap<Integer, BitSet> regions = new TreeMap<>();
    for (int p = 0; p < task.size(); p++) {
      int units = 0;
      boolean known = true;
      for (int unit = 0; unit < task.units(); unit++) {
        known &= piece.active(unit, p) != Answer.OPEN;
        units |= piece.active(unit, p) == Answer.YES ? 1 << unit : 0;
      }
      if (known) {
        regions.computeIfAbsent(units, ignored -> new BitSet()).set(p);
      }
    }
    return regions;
  }

  /** Adds the facts about some of the points. */
  private void infer(
      Dichotomies dichotomies,
      Divider by,
      BitSet points,
      IntFunction<Answer> answers,
      Narrowed narrowed) {
    GivenSides given =
        GivenSides.of(task.size(), p -> points.get(p) ? answers.apply(p) : Answer.OPEN);
    if (given.points().findAny().isEmpty()) {
      return;
    }
    BitSet possible = dichotomies.with(given);
    if (possible.isEmpty()) {
      narrowed.exclude(by, given);
      return;
    }
    points.stream().filter(p -> given.at(p) == Answer.OPEN).forEach(p -> {
      Answer side = dichotomies.side(possible, p);
      if (side != Answer.OPEN) {
        narrowed.add(new Fact(by, p, side, given));
      }
    });
  }
}
