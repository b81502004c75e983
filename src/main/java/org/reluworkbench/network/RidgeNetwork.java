package org.reluworkbench.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A (k,1)-network whose units all look in one direction: {@code F(x) = [w0 + sum c_j [a.x - t_j]]}.
 * It takes two numbers a unit, where {@link Weights} with vectors of their own take a whole row.
 *
 * @param direction a
 * @param thresholds {@code t_1 < t_2 < ...}
 * @param slopes c_1, c_2, ...: by how much the slope along a changes at each threshold
 * @param bias w0
 */
public record RidgeNetwork(
    Vector direction, List<Rational> thresholds, List<Rational> slopes, Rational bias) {

  public RidgeNetwork {
    Objects.requireNonNull(direction);
    thresholds = List.copyOf(thresholds);
    slopes = List.copyOf(slopes);
    Objects.requireNonNull(bias);
    if (thresholds.size() != slopes.size()) {
      throw new IllegalArgumentException(
          thresholds.size() + " thresholds but " + slopes.size() + " slopes");
    }
    for (int i = 1; i < thresholds.size(); i++) {
      if (thresholds.get(i - 1).compareTo(thresholds.get(i)) >= 0) {
        throw new IllegalArgumentException("thresholds not ascending at " + thresholds.get(i));
      }
    }
  }

  public int units() {
    return thresholds.size();
  }

  /** F(x), exactly, in time linear in the number of units. */
  public Rational at(Vector point) {
    Rational projection = direction.dot(point);
    Rational sum = bias;
    for (int j = 0; j < units() && thresholds.get(j).compareTo(projection) < 0; j++) {
      sum = sum.plus(slopes.get(j).times(projection.minus(thresholds.get(j))));
    }
    return sum.positivePart();
  }

  /** The same function; all units share one vector. */
  public Weights toWeights() {
    List<AffineFunction> units = new ArrayList<>(units());
    thresholds.forEach(t -> units.add(new AffineFunction(direction, t.negate())));
    return new Weights(units, slopes, bias);
  }
}
