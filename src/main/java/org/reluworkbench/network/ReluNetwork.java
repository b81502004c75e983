package org.reluworkbench.network;

import java.util.List;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A fully connected network of rectified linear units. Each unit computes {@code max(l(v), 0)} for
 * an affine function {@code l} of the values {@code v} of the layer before it.
 *
 * @param inputs the input dimension
 * @param layers the layers, first to last; at least one, each with at least one unit
 * @param output which unit of the last layer is the output, from zero
 */
public record ReluNetwork(int inputs, List<Layer> layers, int output) {

  /** The pre-activations of one layer's units. */
  public record Layer(List<AffineFunction> units) {
    public Layer {
      units = List.copyOf(units);
    }
  }

  public ReluNetwork {
    layers = List.copyOf(layers);
    if (layers.isEmpty()) {
      throw new IllegalArgumentException("a network needs a layer");
    }
    int width = inputs;
    for (Layer layer : layers) {
      for (AffineFunction unit : layer.units()) {
        if (unit.dimension() != width) {
          throw new IllegalArgumentException(
              "a unit of dimension " + unit.dimension() + " after a layer of width " + width);
        }
      }
      width = layer.units().size();
    }
    if (output < 0 || output >= width) {
      throw new IllegalArgumentException("no unit " + output + " in a last layer of " + width);
    }
  }

  /**
   * The output at a point, exactly.
   *
   * @param point of dimension {@link #inputs}
   */
  public Rational at(Vector point) {
    Vector values = point;
    for (Layer layer : layers) {
      Vector before = values;
      values = Vector.of(
          layer.units().stream().map(unit -> unit.at(before).positivePart()).toList());
    }
    return values.get(output);
  }
}
