package org.reluworkbench.problem.optimum;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * What a sum of inequalities says about the loss on a piece.
 *
 * <p>Except for misfits, which are no continuous function, it is enough to bound the loss of networks
 * without zeros: those where no {@code l_i(x_p)} and no {@code f(x_p)} is zero and no two units are
 * equal at the point that orders them. Every network of a piece's signs and order is a limit of such
 * networks, if not always of some on the same piece. For them every inequality without an error is
 * strict, so that a sum of such that says {@code 0 <= 0} shows that there is none on the piece.
 */
public sealed interface LowerBound {

  /** The loss is at least this. */
  record AtLeast(Rational value) implements LowerBound {
    public AtLeast {
      Objects.requireNonNull(value);
    }
  }

  /** There is no network on this piece, or, except for misfits, none without zeros. */
  record Empty() implements LowerBound {}

  /** The sum is no proof of anything. */
  record Invalid(String why) implements LowerBound {
    public Invalid {
      Objects.requireNonNull(why);
    }
  }

  /** Whether the loss is at least the value, or the piece is empty. */
  default boolean reaches(Rational value) {
    return this instanceof Empty
        || this instanceof AtLeast bound && bound.value().compareTo(value) >= 0;
  }

  /** Adds up the terms, in exact arithmetic. */
  static LowerBound of(Piece piece, List<Term> terms) {
    return piece.isOutOfOrder() ? new Empty() : new Sum(piece).of(terms);
  }

  /** The sum of some inequalities. */
  final class Sum {

    private final Piece piece;
    private final TrainingTask task;
    private final List<Vector> units = new ArrayList<>();
    private final List<Rational> constants = new ArrayList<>();
    private final List<Rational> errors = new ArrayList<>();
    private Rational bias = Rational.ZERO;
    private Rational value = Rational.ZERO;
    private boolean isSum;

    private Sum(Piece piece) {
      this.piece = piece;
      this.task = piece.task();
      for (int unit = 0; unit < task.units(); unit++) {
        units.add(Vector.zero(task.dimension()));
        constants.add(Rational.ZERO);
      }
      task.points().forEach(point -> errors.add(Rational.ZERO));
    }

    private LowerBound of(List<Term> terms) {
      for (Term term : terms) {
        Optional<Inequality> inequality = piece.inequality(term.row(), term.point(), term.units());
        if (inequality.isEmpty() || term.multiplier().signum() <= 0) {
          return new Invalid("a term that does not hold: " + term);
        }
        add(inequality.get(), term.multiplier());
      }
      isSum = !terms.isEmpty();
      boolean cancelled = bias.isZero()
          && units.stream().allMatch(Vector::isZero)
          && constants.stream().allMatch(Rational::isZero);
      return cancelled ? verdict() : new Invalid("the weights do not cancel out");
    }

    private void add(Inequality inequality, Rational multiplier) {
      Vector input = task.points().get(inequality.point()).input();
      for (int unit = 0; unit < task.units(); unit++) {
        int factor = inequality.factor(unit);
        if (factor != 0) {
          Rational share = factor > 0 ? multiplier : multiplier.negate();
          units.set(unit, units.get(unit).combine(share, input));
          constants.set(unit, constants.get(unit).plus(share));
        }
      }
      bias = bias.plus(multiplier.times(Rational.of(inequality.bias())));
      value = value.minus(multiplier.times(inequality.bound()));
      if (inequality.error()) {
        errors.set(inequality.point(), errors.get(inequality.point()).plus(multiplier));
      }
    }

    /** The sum is {@code value <= sum errors_p e_p}. */
    private LowerBound verdict() {
      if (isContradiction()) {
        return new Empty();
      }
      return switch (task.loss()) {
        case ABSOLUTE -> absolute();
        case SQUARED -> new AtLeast(byPath().plus(squared()));
        case MAXIMUM ->
          errors.stream().reduce(Rational.ZERO, Rational::plus).compareTo(Rational.ONE) <= 0
              ? new AtLeast(byPath().max(value))
              : new Invalid("more than one times the greatest error");
        case MISFITS -> new AtLeast(byPath());
      };
    }

    /**
     * Whether it says {@code 0 < 0}: inequalities without an error are strict for networks without
     * zeros. For misfits they are not, and their sum must say {@code 1 <= 0}.
     */
    private boolean isContradiction() {
      boolean withoutErrors = isSum && errors.stream().allMatch(Rational::isZero);
      return withoutErrors && (value.signum() > 0 || value.isZero() && task.loss() != Loss.MISFITS);
    }

    private LowerBound absolute() {
      for (int point = 0; point < task.size(); point++) {
        if (errors.get(point).compareTo(task.points().get(point).weight()) > 0) {
          return new Invalid("more than its weight times the error of point " + point);
        }
      }
      return new AtLeast(byPath().plus(value));
    }

    /** The least of {@code sum m e^2 - errors e}, plus the value. */
    private Rational squared() {
      Rational total = value;
      for (int point = 0; point < task.size(); point++) {
        Rational slope = errors.get(point);
        Rational four = task.points().get(point).weight().times(Rational.of(4));
        total = total.minus(slope.times(slope).dividedBy(four));
      }
      return total;
    }

    /** The loss of the points whose output is known to be dead, or wrong. */
    private Rational byPath() {
      Rational total = Rational.ZERO;
      for (int index = 0; index < task.size(); index++) {
        WeightedExample point = task.points().get(index);
        if (task.loss() == Loss.MISFITS) {
          boolean missed = piece.fit(index) == Piece.Answer.NO || point.label().signum() < 0;
          total = missed ? total.plus(point.weight()) : total;
        } else if (piece.live(index) == Piece.Answer.NO) {
          Rational share = task.share(point, Rational.ZERO);
          total = task.loss() == Loss.MAXIMUM ? total.max(share) : total.plus(share);
        }
      }
      return total;
    }
  }
}
