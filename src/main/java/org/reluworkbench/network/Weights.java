package org.reluworkbench.network;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The weights of a (k,1)-network {@code F(x) = [w0 + w1 [l1(x)] + ... + wk [lk(x)]]} with {@code
 * [t] = max(t, 0)}.
 *
 * @param units the first layer's pre-activations l1 .. lk, all of the same dimension
 * @param outputWeights w1 .. wk
 * @param bias w0
 */
public record Weights(List<AffineFunction> units, List<Rational> outputWeights, Rational bias) {

  public Weights {
    units = List.copyOf(units);
    outputWeights = List.copyOf(outputWeights);
    Objects.requireNonNull(bias);
    if (units.size() != outputWeights.size()) {
      throw new IllegalArgumentException(
          units.size() + " units but " + outputWeights.size() + " output weights");
    }
    if (units.stream().mapToInt(AffineFunction::dimension).distinct().count() > 1) {
      throw new IllegalArgumentException("units of different dimensions");
    }
  }

  /** {@code w0 + w1 [l1(x)] + ... + wk [lk(x)]}, before the output unit's own ReLU. */
  public Rational preActivation(Vector point) {
    Rational sum = bias;
    for (int k = 0; k < units.size(); k++) {
      if (!outputWeights.get(k).isZero()) {
        sum = sum.plus(outputWeights.get(k).times(units.get(k).at(point).positivePart()));
      }
    }
    return sum;
  }

  /** F(x), exactly. */
  public Rational at(Vector point) {
    return preActivation(point).positivePart();
  }

  /** The same function as a network of two layers. */
  public ReluNetwork toNetwork(int inputs) {
    return new ReluNetwork(
        inputs,
        List.of(
            new ReluNetwork.Layer(units),
            new ReluNetwork.Layer(List.of(new AffineFunction(Vector.of(outputWeights), bias)))),
        0);
  }
}
