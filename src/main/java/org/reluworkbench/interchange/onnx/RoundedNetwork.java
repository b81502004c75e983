package org.reluworkbench.interchange.onnx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A network beside its image in floating point, each weight and bias rounded to nearest, with a
 * proved bound on how far the one strays from the other.
 *
 * <p><b>Claim.</b> Let x be a point of the box, and let the rounded network be evaluated in the
 * precision's arithmetic (round to nearest, gradual underflow), in this or a higher precision inside
 * sums, sums added up in any order, with or without fused multiply-adds, at the float nearest to x
 * in each coordinate. The result differs from the exact output of the exact network at x by at most
 * {@link #errorBound}.
 *
 * <p><b>Proof.</b> Let u be the unit roundoff and t the least positive number. For each value v of the
 * exact network, an input or a unit's output, we keep an interval that holds it, and an e with
 * {@code |v' - v| <= e} for the computed value v'. By induction over layers:
 *
 * <ul>
 *   <li>Inputs: {@code e = u |x| + t}, as rounding to nearest is off by at most {@code u |x|} or, near
 *       zero, t/2.
 *   <li>A unit {@code z = c + sum w_j v_j} with n weights is computed from the rounded {@code c', w_j'}.
 *       Let {@code m_j = max |v_j| + e_j}, so that {@code |v_j'| <= m_j}. First, without the rounding
 *       of the operations: {@code w_j' v_j' - w_j v_j = (w_j' - w_j) v_j' + w_j (v_j' - v_j)}, so the sum
 *       is off by at most {@code A = |c' - c| + sum |w_j' - w_j| m_j + |w_j| e_j}; the differences of
 *       weights are computed, not estimated. Second, the operations: each product takes part in one
 *       multiplication, at most n additions and, from a higher precision, one final rounding, each of
 *       which multiplies it by some {@code 1 + d}, {@code |d| <= u}; c' takes part in no more.
 *       Underflow adds at most t/2 for each multiplication (or fused one) and the final rounding, to
 *       which later factors apply; sums that underflow are exact. With {@code g = (n+2) u / (1 -
 *       (n+2) u)}, which is at least {@code (1+u)^(n+2) - 1} (Higham, lemma 3.1) and at most 1 where
 *       {@code (n+2) u <= 1/2}, these are off by at most {@code B = g S + (n+1) t} where {@code S = |c'|
 *       + sum |w_j'| m_j}. So the pre-activation is off by at most {@code A + B}.
 *   <li>No partial sum is larger than {@code 2 S + (n+1) t} in absolute value; if that is at most the
 *       largest finite number, nothing overflows. Otherwise there is no bound.
 *   <li>A rectified linear unit is a comparison, without rounding, and maps numbers at a distance to
 *       such at no larger a distance: {@code e = A + B}. Its exact value lies in the positive part of
 *       the interval of z, which is that of c plus those of all {@code w_j v_j}.
 * </ul>
 *
 * All of this is computed in rationals; what is stored is rounded up.
 *
 * <p>Not covered: runtimes that are told to flush subnormal numbers to zero, or to multiply in less
 * than the precision (bfloat16, TF32).
 *
 * @param exact the network, as it is declared
 * @param precision of the other one
 * @param rounded the values of the floats
 */
public record RoundedNetwork(ReluNetwork exact, Precision precision, ReluNetwork rounded) {

  private static final int DIGITS = 6;

  /** What is known of a value: the exact one lies in the interval, the computed one that near it. */
  private record Value(Rational low, Rational high, Rational error) {

    Rational size() {
      return low.abs().max(high.abs());
    }
  }

  /**
   * Rounds a network.
   *
   * @return empty if a weight or bias is beyond the largest finite number
   */
  public static Optional<RoundedNetwork> of(ReluNetwork exact, Precision precision) {
    List<ReluNetwork.Layer> layers = new ArrayList<>();
    for (ReluNetwork.Layer layer : exact.layers()) {
      List<AffineFunction> units = new ArrayList<>();
      for (AffineFunction unit : layer.units()) {
        Optional<AffineFunction> image = rounded(unit, precision);
        if (image.isEmpty()) {
          return Optional.empty();
        }
        units.add(image.get());
      }
      layers.add(new ReluNetwork.Layer(units));
    }
    return Optional.of(new RoundedNetwork(
        exact, precision, new ReluNetwork(exact.inputs(), layers, exact.output())));
  }

  private static Optional<AffineFunction> rounded(AffineFunction unit, Precision precision) {
    Vector.Builder linear = Vector.builder(unit.dimension());
    for (int i = 0; i < unit.linear().support(); i++) {
      Optional<Double> weight = precision.nearest(unit.linear().supportValue(i));
      if (weight.isEmpty()) {
        return Optional.empty();
      }
      linear.set(unit.linear().supportIndex(i), Rational.ofExactly(weight.get()));
    }
    return precision
        .nearest(unit.constant())
        .map(bias -> new AffineFunction(linear.build(), Rational.ofExactly(bias)));
  }

  /**
   * How far the computed output is from the exact one at most, at any point of the box.
   *
   * @return empty if something might overflow
   */
  public Optional<Rational> errorBound(InputBox box) {
    if (box.dimension() != exact.inputs()) {
      throw new IllegalArgumentException(
          "a box of dimension " + box.dimension() + " for " + exact.inputs() + " inputs");
    }
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < box.dimension(); i++) {
      Value sharp = new Value(box.lower().get(i), box.upper().get(i), Rational.ZERO);
      Rational error = precision.unitRoundoff().times(sharp.size()).plus(precision.least());
      if (sharp.size().plus(error).compareTo(precision.largest()) > 0) {
        return Optional.empty();
      }
      values.add(new Value(sharp.low(), sharp.high(), error));
    }
    for (int i = 0; i < exact.layers().size(); i++) {
      List<Value> next = new ArrayList<>();
      for (int k = 0; k < exact.layers().get(i).units().size(); k++) {
        Optional<Value> value = unit(
            exact.layers().get(i).units().get(k),
            rounded.layers().get(i).units().get(k),
            values);
        if (value.isEmpty()) {
          return Optional.empty();
        }
        next.add(value.get());
      }
      values = next;
    }
    return Optional.of(values.get(exact.output()).error());
  }

  private Optional<Value> unit(AffineFunction unit, AffineFunction image, List<Value> before) {
    Rational low = unit.constant();
    Rational high = unit.constant();
    Rational inherited = image.constant().minus(unit.constant()).abs();
    Rational sum = image.constant().abs();
    for (int j = 0; j < before.size(); j++) {
      Rational weight = unit.linear().get(j);
      Rational rounded = image.linear().get(j);
      Value value = before.get(j);
      Rational one = weight.times(value.low());
      Rational other = weight.times(value.high());
      low = low.plus(one.min(other));
      high = high.plus(one.max(other));
      Rational most = value.size().plus(value.error());
      inherited = inherited
          .plus(rounded.minus(weight).abs().times(most))
          .plus(weight.abs().times(value.error()));
      sum = sum.plus(rounded.abs().times(most));
    }
    Rational roundings = precision.unitRoundoff().times(Rational.of(before.size() + 2L));
    Rational underflow = precision.least().times(Rational.of(before.size() + 1L));
    boolean mayOverflow =
        sum.times(Rational.TWO).plus(underflow).compareTo(precision.largest()) > 0;
    if (roundings.compareTo(Rational.of(1, 2)) > 0 || mayOverflow) {
      return Optional.empty();
    }
    Rational gamma = roundings.dividedBy(Rational.ONE.minus(roundings));
    Rational error = inherited.plus(gamma.times(sum)).plus(underflow);
    return Optional.of(new Value(low.positivePart(), high.positivePart(), roundedUp(error)));
  }

  /** A few digits are enough, and keep the numbers of deep networks short. */
  private static Rational roundedUp(Rational value) {
    return Rational.parse(new BigDecimal(value.numerator())
        .divide(new BigDecimal(value.denominator()), new MathContext(DIGITS, RoundingMode.CEILING))
        .toString());
  }
}
