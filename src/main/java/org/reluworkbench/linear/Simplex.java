package org.reluworkbench.linear;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import org.reluworkbench.linear.Range.Side;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * An incremental exact simplex: linear forms whose ranges may be tightened, relaxed and checked
 * again at any time, each check starting where the last one ended.
 *
 * <p>Forms are numbered: {@code 0 .. variables-1} are the variables, {@link #define} adds the next.
 * {@link #system} has one constraint a form, with the same numbers. Mutable, for one thread.
 */
public final class Simplex {

  private final Tableau tableau;
  private final List<Range> ranges = new ArrayList<>();
  private final List<Rational> values = new ArrayList<>();

  /** Forms whose lower bound is above the upper one. */
  private final BitSet emptyRanges = new BitSet();

  /** Forms that may be out of their range: all others are within. */
  private final BitSet suspects = new BitSet();

  private long pivots;

  /** A simplex over free variables, all of value zero. */
  public Simplex(int variables) {
    tableau = new Tableau(variables);
    for (int i = 0; i < variables; i++) {
      ranges.add(Range.FREE);
      values.add(Rational.ZERO);
    }
  }

  /** Adds the form {@code combination . x}, not confined, and returns its number. */
  public int define(Vector combination) {
    int form = tableau.define(combination);
    Rational value = Rational.ZERO;
    for (int i = 0; i < combination.support(); i++) {
      Rational coordinate = values.get(combination.supportIndex(i));
      value = value.plus(combination.supportValue(i).times(coordinate));
    }
    ranges.add(Range.FREE);
    values.add(value);
    return form;
  }

  /** Replaces the range of a form: tightens or relaxes it. */
  public void confine(int form, Range range) {
    ranges.set(form, range);
    emptyRanges.set(form, range.isEmpty());
    if (tableau.isBasic(form)) {
      suspects.set(form);
    } else {
      settle(form);
    }
  }

  public Range range(int form) {
    return ranges.get(form);
  }

  /** The current value of a form; within its range if the last check said feasible. */
  public Rational value(int form) {
    return values.get(form);
  }

  /** How many pivots were made so far: a measure of work that does not depend on the machine. */
  public long pivots() {
    return pivots;
  }

  public int forms() {
    return tableau.forms();
  }

  /** What is currently asked: one constraint a form. */
  public LinearSystem system() {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int form = 0; form < tableau.forms(); form++) {
      constraints.add(new LinearConstraint(tableau.definition(form), ranges.get(form)));
    }
    return new LinearSystem(tableau.variables(), constraints);
  }

  /** The current values of the variables. */
  public Vector point() {
    return Vector.of(values.subList(0, tableau.variables()));
  }

  /**
   * Moves a form that is not basic, for instance to a value that is likely to be feasible; its range
   * prevails.
   */
  public void suggest(int form, Rational value) {
    if (!tableau.isBasic(form)) {
      move(form, value.minus(values.get(form)));
      settle(form);
    }
  }

  /** Whether the form is currently expressed through others. */
  public boolean isBasic(int form) {
    return tableau.isBasic(form);
  }

  /**
   * The forms through which a basic form is expressed, with their factors: a vector with an entry a
   * form.
   */
  public Vector expression(int basicForm) {
    IntegerRow row = tableau.rowOf(basicForm);
    Vector.Builder factors = Vector.builder(tableau.forms());
    for (int i = 0; i < row.size(); i++) {
      if (row.variable(i) != basicForm) {
        factors.set(row.variable(i), slope(row, basicForm, row.variable(i)));
      }
    }
    return factors.build();
  }

  /**
   * Makes another form basic in place of this one, without moving any: of the candidates in its
   * expression, the one that occurs in the fewest expressions.
   *
   * @return the form that is now basic, or -1 if no candidate is in the expression
   */
  public int exchange(int basicForm, IntPredicate candidate) {
    IntegerRow row = tableau.rowOf(basicForm);
    int best = -1;
    int bestSize = Integer.MAX_VALUE;
    for (int i = 0; i < row.size(); i++) {
      int form = row.variable(i);
      int size = form == basicForm || !candidate.test(form) ? bestSize : tableau.columnSize(form);
      if (size < bestSize) {
        bestSize = size;
        best = form;
      }
    }
    if (best >= 0) {
      tableau.pivot(tableau.rowNumberOf(basicForm), best);
      suspects.set(best);
      pivots++;
    }
    return best;
  }

  /** Whether all forms can be within their ranges at once. */
  public Feasibility check(BooleanSupplier stop) {
    if (!emptyRanges.isEmpty()) {
      int form = emptyRanges.nextSetBit(0);
      return new Feasibility.Infeasible(new BoundSum(List.of(
          new BoundTerm(form, Side.LOWER, Rational.ONE),
          new BoundTerm(form, Side.UPPER, Rational.ONE))));
    }
    PivotRule rule = new PivotRule(tableau);
    while (!stop.getAsBoolean()) {
      int leaving = rule.leaving(this);
      if (leaving < 0) {
        return new Feasibility.Feasible(point());
      }
      int row = tableau.rowNumberOf(leaving);
      Side side = violatedSide(leaving).orElseThrow();
      int entering = rule.entering(this, row, side);
      if (entering < 0) {
        return new Feasibility.Infeasible(explanation(row, side));
      }
      Rational target = ranges.get(leaving).bound(side).orElseThrow();
      pivotTo(row, entering, target);
    }
    return new Feasibility.Stopped();
  }

  /** The least value of {@code objective . x} within the ranges; the objective stays as a form. */
  public Optimum minimise(Vector objective, BooleanSupplier stop) {
    return minimise(define(objective), stop);
  }

  /** The least value of a form within the ranges. */
  public Optimum minimise(int form, BooleanSupplier stop) {
    Feasibility feasibility = check(stop);
    if (feasibility instanceof Feasibility.Infeasible infeasible) {
      return new Optimum.Infeasible(infeasible.farkas());
    }
    return feasibility instanceof Feasibility.Stopped
        ? new Optimum.Stopped()
        : new Descent(this, tableau, form).run(stop);
  }

  /** The next basic form, from that number on, that is out of its range, or -1. */
  int nextViolated(int start) {
    int form = suspects.nextSetBit(start);
    while (form >= 0 && (!tableau.isBasic(form) || violatedSide(form).isEmpty())) {
      suspects.clear(form);
      form = suspects.nextSetBit(form + 1);
    }
    return form;
  }

  Optional<Side> violatedSide(int form) {
    Range range = ranges.get(form);
    Rational value = values.get(form);
    if (range.lower().isPresent() && value.compareTo(range.lower().get()) < 0) {
      return Optional.of(Side.LOWER);
    }
    if (range.upper().isPresent() && value.compareTo(range.upper().get()) > 0) {
      return Optional.of(Side.UPPER);
    }
    return Optional.empty();
  }

  /** Whether the form has room to move up, or down, within its range. */
  boolean canMove(int form, boolean up) {
    Optional<Rational> bound = ranges.get(form).bound(up ? Side.UPPER : Side.LOWER);
    return bound.isEmpty()
        || (up
            ? values.get(form).compareTo(bound.get()) < 0
            : values.get(form).compareTo(bound.get()) > 0);
  }

  /**
   * The row read as a sum of bounds: its basic form is beyond its bound on that side, and every other
   * form stands at the bound that keeps it there.
   */
  private BoundSum explanation(int row, Side side) {
    IntegerRow equation = tableau.row(row);
    int leaving = tableau.basicOf(row);
    int own = equation.signum(equation.position(leaving));
    int sign = side == Side.UPPER ? own : -own;
    List<BoundTerm> terms = new ArrayList<>();
    for (int i = 0; i < equation.size(); i++) {
      BigInteger coefficient = equation.coefficient(i);
      Side used = coefficient.signum() == sign ? Side.UPPER : Side.LOWER;
      terms.add(new BoundTerm(equation.variable(i), used, Rational.of(coefficient.abs())));
    }
    return new BoundSum(terms);
  }

  /** Swaps the row's basic form, moved to the target value, with the entering one. */
  void pivotTo(int row, int entering, Rational target) {
    int leaving = tableau.basicOf(row);
    Rational change = target.minus(values.get(leaving));
    move(entering, change.dividedBy(slope(tableau.row(row), leaving, entering)));
    tableau.pivot(row, entering);
    suspects.set(entering);
    pivots++;
  }

  /** How the row's basic form changes as a form of the row that is not basic grows by one. */
  static Rational slope(IntegerRow row, int basic, int other) {
    int b = row.position(basic);
    int o = row.position(other);
    return row.isSmall()
        ? Rational.of(-row.smallCoefficient(o), row.smallCoefficient(b))
        : Rational.of(row.coefficient(o).negate(), row.coefficient(b));
  }

  /** Changes the value of a form that is not basic, and with it those of the basic forms. */
  void move(int form, Rational change) {
    if (change.isZero()) {
      return;
    }
    values.set(form, values.get(form).plus(change));
    for (int row = tableau.nextRowWith(form, 0);
        row >= 0;
        row = tableau.nextRowWith(form, row + 1)) {
      int basic = tableau.basicOf(row);
      Rational slope = slope(tableau.row(row), basic, form);
      values.set(basic, values.get(basic).plus(slope.times(change)));
      suspects.set(basic);
    }
  }

  private void settle(int form) {
    Range range = ranges.get(form);
    violatedSide(form)
        .ifPresent(side -> move(form, range.bound(side).orElseThrow().minus(values.get(form))));
  }
}
