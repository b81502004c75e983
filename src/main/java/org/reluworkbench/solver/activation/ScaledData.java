package org.reluworkbench.solver.activation;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Data moved and scaled to about unit size, exactly, so that floating point can cope with them; a sum
 * of bounds that is contradictory before is so afterwards.
 */
final class ScaledData {

  private final int dimension;
  private final List<Vector> points;
  private final List<Rational> labels;
  private final Vector centre;
  private final Vector inverseSize;
  private final Rational labelSize;

  ScaledData(Training problem) {
    this.dimension = problem.dimension();
    List<Rational> middle = new ArrayList<>();
    List<Rational> factor = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      Rational least = Rational.ZERO;
      Rational most = Rational.ZERO;
      for (Example example : problem.examples()) {
        Rational value = example.input().get(i);
        boolean first = example == problem.examples().get(0);
        least = first ? value : least.min(value);
        most = first ? value : most.max(value);
      }
      Rational size = powerOfTwo(most.minus(least));
      middle.add(multipleOf(size, most.plus(least).dividedBy(Rational.TWO)));
      factor.add(size.reciprocal());
    }
    centre = Vector.of(middle);
    inverseSize = Vector.of(factor);
    labelSize = powerOfTwo(
        problem.examples().stream().map(Example::label).reduce(Rational::max).orElse(Rational.ONE));
    points = problem.examples().stream().map(example -> scaled(example.input())).toList();
    labels = problem.examples().stream()
        .map(example -> example.label().dividedBy(labelSize))
        .toList();
  }

  /** About the size of a number, one for zero. */
  private static Rational powerOfTwo(Rational size) {
    if (size.isZero()) {
      return Rational.ONE;
    }
    int bits = size.numerator().bitLength() - size.denominator().bitLength();
    Rational power = Rational.of(BigInteger.ONE.shiftLeft(Math.abs(bits)));
    return bits >= 0 ? power : power.reciprocal();
  }

  /** The multiple of a size that is nearest below: a number as short as the data. */
  private static Rational multipleOf(Rational size, Rational value) {
    Rational quotient = value.dividedBy(size);
    return Rational.of(quotient.numerator().divide(quotient.denominator())).times(size);
  }

  private Vector scaled(Vector input) {
    Vector.Builder scaled = Vector.builder(dimension);
    for (int i = 0; i < dimension; i++) {
      scaled.set(i, input.get(i).minus(centre.get(i)).times(inverseSize.get(i)));
    }
    return scaled.build();
  }

  int dimension() {
    return dimension;
  }

  List<Vector> points() {
    return points;
  }

  List<Rational> labels() {
    return labels;
  }

  /**
   * The network for the inputs and labels as they were.
   *
   * @param unknowns w0, then for each unit its coefficients and constant
   */
  Weights weights(Vector unknowns, List<Integer> signs) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputWeights = new ArrayList<>();
    for (int unit = 0; unit < signs.size(); unit++) {
      int first = 1 + unit * (dimension + 1);
      Vector.Builder linear = Vector.builder(dimension);
      Rational constant = unknowns.get(first + dimension);
      for (int i = 0; i < dimension; i++) {
        Rational slope = unknowns.get(first + i).times(inverseSize.get(i));
        linear.set(i, slope.times(labelSize));
        constant = constant.minus(slope.times(centre.get(i)));
      }
      units.add(new AffineFunction(linear.build(), constant.times(labelSize)));
      outputWeights.add(Rational.of(signs.get(unit)));
    }
    return new Weights(units, outputWeights, unknowns.get(0).times(labelSize));
  }
}
