package org.reluworkbench.solver.activation;

import java.util.List;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The linear forms in the unknowns of a normalised network, w0 and the units' coefficients, whose
 * ranges say that it fits: {@code l_i(p)}, whose sign is the activation, and {@code w0 + sum s_i
 * l_i(p)} over the units of a set, which is the output if just these are active.
 */
final class FitForms {

  private final ScaledData data;
  private final List<Integer> signs;
  private final int dimension;

  FitForms(ScaledData data, List<Integer> signs) {
    this.data = data;
    this.signs = List.copyOf(signs);
    this.dimension = data.dimension();
  }

  int units() {
    return signs.size();
  }

  int sign(int unit) {
    return signs.get(unit);
  }

  int examples() {
    return data.points().size();
  }

  Rational label(int example) {
    return data.labels().get(example);
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
    Vector point = data.points().get(example(form));
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

  /** The numbers of the forms' coefficients, a row a form, approximately. */
  double[][] approximately() {
    double[][] table = new double[forms()][unknowns()];
    for (int example = 0; example < examples(); example++) {
      double[] point = new double[dimension + 1];
      Vector exact = data.points().get(example);
      for (int i = 0; i < exact.support(); i++) {
        point[exact.supportIndex(i)] = exact.supportValue(i).approximately();
      }
      point[dimension] = 1;
      for (int unit = 0; unit < units(); unit++) {
        setUnit(table[activation(unit, example)], unit, point, 1);
      }
      for (int active = 0; active < 1 << units(); active++) {
        double[] output = table[output(active, example)];
        output[0] = 1;
        for (int unit = 0; unit < units(); unit++) {
          setUnit(output, unit, point, (active >> unit & 1) * sign(unit));
        }
      }
    }
    return table;
  }

  private static void setUnit(double[] row, int unit, double[] point, int factor) {
    for (int i = 0; i < point.length; i++) {
      row[1 + unit * point.length + i] = factor * point[i];
    }
  }

  /** The network with these unknowns. */
  Weights weights(Vector unknowns) {
    return data.weights(unknowns, signs);
  }
}
