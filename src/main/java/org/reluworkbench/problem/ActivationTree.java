package org.reluworkbench.problem;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.Rational;

/**
 * A proof by cases on the activations of a network's units at data points.
 *
 * <p>It speaks of the normalised network {@code f = w0 + sum s_i v_i} with given signs {@code s_i},
 * where {@code v_i(p)} stands for {@code [l_i(p)]}. What always holds of it is linear, see {@link
 * Bound}; each split adds {@code v_i(p) <= l_i(p)} on one side and {@code v_i(p) <= 0} on the other,
 * one of which is true. At a leaf, bounds add up to what was to be shown.
 */
public sealed interface ActivationTree {

  /** No tree that is read or found is deeper, so that recursion is safe. */
  int DEPTH_LIMIT = 3_000;

  /** Two cases: the unit is active at the example, or it is not. */
  record Split(int unit, int example, ActivationTree active, ActivationTree inactive)
      implements ActivationTree {
    public Split {
      Objects.requireNonNull(active);
      Objects.requireNonNull(inactive);
    }
  }

  /** A sum of bounds, each times a positive number; some say that {@code [l_i]} is convex. */
  record Leaf(List<Term> sum, List<Convexity> convexity) implements ActivationTree {
    public Leaf {
      sum = List.copyOf(sum);
      convexity = List.copyOf(convexity);
    }

    /** Without convexity. */
    public Leaf(List<Term> sum) {
      this(sum, List.of());
    }
  }

  /** A bound times a number; the unit is 0 for bounds of the output. */
  record Term(Bound bound, int unit, int example, Rational multiplier) {
    public Term {
      Objects.requireNonNull(bound);
      Objects.requireNonNull(multiplier);
    }
  }

  /**
   * The bound {@code v_i(p) - (1 - t) v_i(q) - t v_i(r) <= 0} times a number, for an example p strictly
   * between two others, {@code p = (1 - t) q + t r}: {@code [l_i]} is convex.
   *
   * @param example p
   * @param from q
   * @param to r
   */
  record Convexity(int unit, int example, int from, int to, Rational multiplier) {
    public Convexity {
      Objects.requireNonNull(multiplier);
    }
  }

  /** The inequalities that a leaf may add up; p is the example, y its label, i the unit. */
  enum Bound {
    /** {@code -v_i(p) <= 0}. */
    NOT_NEGATIVE,
    /** {@code l_i(p) - v_i(p) <= 0}. */
    ABOVE,
    /** {@code v_i(p) - l_i(p) <= 0}, where a split says that the unit is active. */
    ACTIVE,
    /** {@code v_i(p) <= 0}, where a split says that it is not. */
    INACTIVE,
    /** {@code f(p) <= y}. */
    OUTPUT_AT_MOST,
    /** {@code -f(p) <= -y}, where y is positive. */
    OUTPUT_AT_LEAST;

    public boolean isOfOutput() {
      return this == OUTPUT_AT_MOST || this == OUTPUT_AT_LEAST;
    }
  }

  /** How many leaves it has. */
  default long leaves() {
    return this instanceof Split split
        ? split.active().leaves() + split.inactive().leaves()
        : 1;
  }
}
