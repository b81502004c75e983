package org.reluworkbench.problem.optimum;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.reluworkbench.numeric.Rational;

/**
 * A piece of the space of normalised networks: those with given signs for which given questions have
 * given answers. Mutable; questions are answered and withdrawn along a path of a tree.
 */
public final class Piece {

  /** What is known of a question. */
  public enum Answer {
    OPEN,
    YES,
    NO
  }

  private final TrainingTask task;
  private final int negativeUnits;
  private final int orderPoint;
  private final Answer[] active;
  private final Answer[] live;
  private final Answer[] fit;

  /** The whole space of networks whose first units, as many as said, have sign -1. */
  public Piece(TrainingTask task, int negativeUnits, int orderPoint) {
    if (negativeUnits < 0 || negativeUnits > task.units()) {
      throw new IllegalArgumentException(negativeUnits + " negative units");
    }
    this.task = task;
    this.negativeUnits = negativeUnits;
    this.orderPoint = orderPoint;
    this.active = open(task.units() * task.size());
    this.live = open(task.size());
    this.fit = open(task.size());
  }

  private static Answer[] open(int size) {
    Answer[] answers = new Answer[size];
    Arrays.fill(answers, Answer.OPEN);
    return answers;
  }

  public TrainingTask task() {
    return task;
  }

  public int sign(int unit) {
    return unit < negativeUnits ? -1 : 1;
  }

  public int negativeUnits() {
    return negativeUnits;
  }

  public int orderPoint() {
    return orderPoint;
  }

  /** Whether the question may be asked of this task at all. */
  public boolean allows(Question question) {
    boolean exists = question.point() >= 0
        && question.point() < task.size()
        && question.unit() >= 0
        && question.unit() < task.units();
    return exists
        && switch (question.kind()) {
          case ACTIVE -> true;
          case LIVE -> task.loss() != Loss.MISFITS && question.unit() == 0;
          case FIT -> task.loss() == Loss.MISFITS && question.unit() == 0;
        };
  }

  public Answer answer(Question question) {
    return answers(question)[place(question)];
  }

  /** Narrows the piece down, or, with {@link Answer#OPEN}, widens it again. */
  public void set(Question question, Answer answer) {
    answers(question)[place(question)] = answer;
  }

  private Answer[] answers(Question question) {
    return switch (question.kind()) {
      case ACTIVE -> active;
      case LIVE -> live;
      case FIT -> fit;
    };
  }

  private int place(Question question) {
    return question.unit() * task.size() + question.point();
  }

  public Answer active(int unit, int point) {
    return active[unit * task.size() + point];
  }

  public Answer live(int point) {
    return live[point];
  }

  public Answer fit(int point) {
    return fit[point];
  }

  /**
   * Whether the answers say that, of two units of equal sign, the later one is active at the ordering
   * point and the earlier one is not: there is no such network.
   */
  public boolean isOutOfOrder() {
    for (int unit = 0; unit + 1 < task.units(); unit++) {
      if (task.size() > 0
          && sign(unit) == sign(unit + 1)
          && active(unit, orderPoint) == Answer.NO
          && active(unit + 1, orderPoint) == Answer.YES) {
        return true;
      }
    }
    return false;
  }

  /** Whether that sum over a set of units is at most f at the point, for all networks here. */
  public boolean isBelow(int point, int units) {
    return bounds(point, units, -1);
  }

  /** Whether that sum over a set of units is at least f at the point, for all networks here. */
  public boolean isAbove(int point, int units) {
    return bounds(point, units, 1);
  }

  /**
   * Units of the other sign than {@code sense} are bounded by 0 and by l from the right side always,
   * the others only where it is known which of the two they are.
   */
  private boolean bounds(int point, int units, int sense) {
    for (int unit = 0; unit < task.units(); unit++) {
      Answer needed = (units >> unit & 1) == 1 ? Answer.YES : Answer.NO;
      if (sign(unit) == sense && active(unit, point) != needed) {
        return false;
      }
    }
    return units >> task.units() == 0;
  }

  /** The inequality that a term multiplies; empty if it does not hold on this piece. */
  public Optional<Inequality> inequality(Term.Row row, int point, int units) {
    if (point < 0 || point >= task.size() || units < 0) {
      return Optional.empty();
    }
    Rational label = task.points().get(point).label();
    return switch (row) {
      case FROM_BELOW -> fromBelow(point, units, label);
      case FROM_ABOVE -> fromAbove(point, units, label);
      case LIVE ->
        when(
            live[point] == Answer.YES && isAbove(point, units),
            () -> sum(point, units, -1, false, Rational.ZERO));
      case FLOOR ->
        when(
            task.loss() != Loss.MISFITS && live[point] != Answer.NO,
            () -> new Inequality(0, 0, 0, point, true, label));
      case SIDE -> units >= task.units() ? Optional.empty() : side(point, units);
      case ORDER ->
        when(
            units + 1 < task.units() && sign(units) == sign(units + 1) && point == orderPoint,
            () -> new Inequality(0, 1 << (units + 1), 1 << units, point, false, Rational.ZERO));
    };
  }

  private Optional<Inequality> fromBelow(int point, int units, Rational label) {
    if (!isBelow(point, units)) {
      return Optional.empty();
    }
    if (task.loss() == Loss.MISFITS) {
      return when(
          fit[point] == Answer.YES && label.signum() >= 0,
          () -> sum(point, units, 1, false, label));
    }
    return live[point] == Answer.NO
        ? Optional.of(sum(point, units, 1, false, Rational.ZERO))
        : Optional.of(sum(point, units, 1, true, label));
  }

  private Optional<Inequality> fromAbove(int point, int units, Rational label) {
    if (!isAbove(point, units)) {
      return Optional.empty();
    }
    if (task.loss() == Loss.MISFITS) {
      return when(
          fit[point] == Answer.YES && label.signum() > 0,
          () -> sum(point, units, -1, false, label.negate()));
    }
    return when(live[point] == Answer.YES, () -> sum(point, units, -1, true, label.negate()));
  }

  private Optional<Inequality> side(int point, int unit) {
    int bit = 1 << unit;
    return switch (active(unit, point)) {
      case OPEN -> Optional.empty();
      case YES -> Optional.of(new Inequality(0, 0, bit, point, false, Rational.ZERO));
      case NO -> Optional.of(new Inequality(0, bit, 0, point, false, Rational.ZERO));
    };
  }

  /** {@code factor * (w0 + sum s_i l_i) - [e] <= bound}. */
  private Inequality sum(int point, int units, int factor, boolean error, Rational bound) {
    int negative = units & ((1 << negativeUnits) - 1);
    int positive = units & ~negative;
    return factor > 0
        ? new Inequality(1, positive, negative, point, error, bound)
        : new Inequality(-1, negative, positive, point, error, bound);
  }

  private static Optional<Inequality> when(boolean holds, Supplier<Inequality> inequality) {
    return holds ? Optional.of(inequality.get()) : Optional.empty();
  }
}
