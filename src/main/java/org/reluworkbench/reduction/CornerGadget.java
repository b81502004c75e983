package org.reluworkbench.reduction;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Six labelled points that force {@code w0 = 1, w1 < 0, w2 < 0} on every (2,1)-network that fits
 * them (the corner lemma; our construction). Label 1 at the corners A, B, C, {@code D = B + C - A} of
 * a parallelogram, label 0 at {@code P = A + (B - C)/2} and {@code Q = A + (C - B)/2}.
 *
 * <p>{@link PointsToTraining} puts them at {@code (0,0), (0,-2), (-2,0), (-2,-2), (1,-1), (-1,1)} of a
 * coordinate plane. The lemma carries over to every image under an injective affine map, since
 * affine functions are carried over; so to every A, B, C that are affinely independent, in any
 * dimension.
 *
 * @param a the corner that is the midpoint of the two points of label 0
 * @param b a corner beside it
 * @param c the other corner beside it
 */
public record CornerGadget(Vector a, Vector b, Vector c) {

  private static final Rational HALF = Rational.of(1, 2);

  public CornerGadget {
    if (!independent(b.minus(a), c.minus(a))) {
      throw new IllegalArgumentException("on one line: " + List.of(a, b, c));
    }
  }

  /** Whether neither is a multiple of the other. */
  public static boolean independent(Vector u, Vector v) {
    if (u.isZero() || v.isZero()) {
      return false;
    }
    Rational factor = v.get(u.supportIndex(0)).dividedBy(u.supportValue(0));
    return !v.equals(u.times(factor));
  }

  public Vector d() {
    return b.plus(c).minus(a);
  }

  public Vector p() {
    return a.plus(b.minus(c).times(HALF));
  }

  public Vector q() {
    return a.plus(c.minus(b).times(HALF));
  }

  /** The six points with their labels. */
  public List<Example> examples() {
    return List.of(
        new Example(a, Rational.ONE),
        new Example(b, Rational.ONE),
        new Example(c, Rational.ONE),
        new Example(d(), Rational.ONE),
        new Example(p(), Rational.ZERO),
        new Example(q(), Rational.ZERO));
  }

  /** A gadget all of whose points are among the data; empty if there is none, or not two units. */
  public static Optional<CornerGadget> find(Training training) {
    return training.units() == 2 && training.dimension() >= 2
        ? new CornerSearch(training).find()
        : Optional.empty();
  }
}
