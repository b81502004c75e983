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
 * The linear forms in the unknowns of a normalised network, w0 and the units' coefficients, whose
 * ranges say that it fits: {@code l_i(p)}, whose sign is the activation, and {@code w0 + sum s_i
 * l_i(p)} over the units of a set, which is the output if just these are active.
 *
 * <p>Inputs are moved and scaled to about unit size, labels scaled, so that floating point can cope;
 * what adds up to zero before does so afterwards.
 */
final class FitForms {

  private final List<Integer> signs;
  private final int dimension;
  private final List<Vector> points;
  private final List<Rational> labels;
  private final Vector centre;
  private final Vector inverseSize;
  private final Rational labelSize;

  FitForms(Training problem, List<Integer> signs) {
    this.signs = List.copyOf(signs);
    this.dimension = problem.dimension();
    List<Rational> middle = new ArrayList<>();
    List<Rational> factor = new ArrayList<>();
    for (int i = 0; i < dimension; i++) {
      int coordinate = i;
      List<Rational> values = problem.examples().stream()
          .map(example -> example.input().get(coordinate))
          .toList();
      Rational least = values.stream().reduce(Rational::min).orElse(Rational.ZERO);
      Rational most = values.stream().reduce(Rational::max).orElse(Rational.ZERO);
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

  int units() {
    return signs.size();
  }

  int sign(int unit) {
    return signs.get(unit);
  }

  int examples() {
    return points.size();
  }

  Rational label(int example) {
    return labels.get(example);
  }

  int unknowns() {
    return 1 + units() * (dimension + 1);
  }

  int forms() {
    return examples() * (units() + (1 << units()));
  }

  /** The form {@code l_i(p)}. */
  int activation(int unit, int example) {
    return unit * examples() + example;
  }

  /** The form {@code w0 + sum s_i l_i(p)} over the units of a set, given by its bits. */
  int output(int active, int example) {
    return (units() + active) * examples() + example;
  }

  /** The bias itself comes after all forms. */
  boolean isBias(int form) {
    return form == forms();
  }

  boolean isOutput(int form) {
    return form >= units() * examples() && form < forms();
  }

  int example(int form) {
    return form % examples();
  }

  /** Of an activation. */
  int unit(int form) {
    return form / examples();
  }

  /** Of an output. */
  int active(int form) {
    return form / examples() - units();
  }

  Vector form(int form) {
    if (isBias(form)) {
      return Vector.unit(unknowns(), 0);
    }
    Vector point = points.get(example(form));
    Vector.Builder coefficients = Vector.builder(unknowns());
    if (!isOutput(form)) {
      setUnit(coefficients, unit(form), point, Rational.ONE);
      return coefficients.build();
    }
    coefficients.set(0, Rational.ONE);
    for (int unit = 0; unit < units(); unit++) {
      if ((active(form) >> unit & 1) != 0) {
        setUnit(coefficients, unit, point, Rational.of(sign(unit)));
      }
    }
    return coefficients.build();
  }

  private void setUnit(Vector.Builder coefficients, int unit, Vector point, Rational factor) {
    int first = 1 + unit * (dimension + 1);
    for (int i = 0; i < point.support(); i++) {
      coefficients.set(first + point.supportIndex(i), point.supportValue(i).times(factor));
    }
    coefficients.set(first + dimension, factor);
  }

  double[][] approximately() {
    double[][] table = new double[forms()][unknowns()];
    for (int form = 0; form < table.length; form++) {
      Vector exact = form(form);
      for (int i = 0; i < exact.support(); i++) {
        table[form][exact.supportIndex(i)] = exact.supportValue(i).approximately();
      }
    }
    return table;
  }

  /** The network with these unknowns, for the inputs and labels as they were. */
  Weights weights(Vector unknowns) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> outputWeights = new ArrayList<>();
    for (int unit = 0; unit < units(); unit++) {
      int first = 1 + unit * (dimension + 1);
      Vector.Builder linear = Vector.builder(dimension);
      Rational constant = unknowns.get(first + dimension);
      for (int i = 0; i < dimension; i++) {
        Rational slope = unknowns.get(first + i).times(inverseSize.get(i));
        linear.set(i, slope.times(labelSize));
        constant = constant.minus(slope.times(centre.get(i)));
      }
      units.add(new AffineFunction(linear.build(), constant.times(labelSize)));
      outputWeights.add(Rational.of(sign(unit)));
    }
    return new Weights(units, outputWeights, unknowns.get(0).times(labelSize));
  }
}
