package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Another frame with one of its points exchanged for one that depends on it. */
final class ExchangedFrame implements AffineFrame {

  private final AffineFrame frame;
  private final int slot;
  private final int entering;
  private final List<Integer> chosen;

  /** The entering point in the other frame. */
  private final Vector of;

  ExchangedFrame(AffineFrame frame, int slot, int entering) {
    this.frame = frame;
    this.slot = slot;
    this.entering = entering;
    of = frame.coordinates(entering);
    if (of.get(slot).isZero()) {
      throw new IllegalArgumentException("point " + entering + " does not depend on that point");
    }
    List<Integer> points = new ArrayList<>(frame.chosen());
    points.set(slot, entering);
    chosen = List.copyOf(points);
  }

  @Override
  public List<Integer> chosen() {
    return chosen;
  }

  @Override
  public int position(int point) {
    if (point == entering) {
      return slot;
    }
    return point == frame.chosen().get(slot) ? -1 : frame.position(point);
  }

  @Override
  public Vector coordinates(int point) {
    int before = frame.position(point);
    Vector old = before >= 0 ? Vector.unit(chosen.size(), before) : frame.coordinates(point);
    Rational factor = old.get(slot).dividedBy(of.get(slot));
    // The exchanged coordinate vanishes here, and its new value is the factor.
    return old.combine(factor.negate(), of).combine(factor, Vector.unit(chosen.size(), slot));
  }

  @Override
  public AffineFunction function(Vector values) {
    Rational others = of.dot(values).minus(of.get(slot).times(values.get(slot)));
    Rational left = values.get(slot).minus(others).dividedBy(of.get(slot));
    return frame.function(
        values.combine(left.minus(values.get(slot)), Vector.unit(chosen.size(), slot)));
  }
}
