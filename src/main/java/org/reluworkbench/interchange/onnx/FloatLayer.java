package org.reluworkbench.interchange.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * A {@code Gemm} node with the {@code Relu} that follows it.
 *
 * @param node the name of the former, as diagnostics show it
 * @param units the exact values of its floats
 * @param weights the precision of the weights
 * @param biases the precision of the biases
 */
record FloatLayer(String node, List<AffineFunction> units, Precision weights, Precision biases) {

  private static final String SHAPE =
      "supported are chains of Gemm and Relu nodes, that is, fully connected layers";

  FloatLayer {
    units = List.copyOf(units);
  }

  /**
   * The layers of a graph.
   *
   * @throws UnsupportedGraph if it is not a chain of such
   */
  static List<FloatLayer> chain(GraphProto graph) throws UnsupportedGraph {
    Map<String, TensorProto> tensors = new HashMap<>();
    graph.getInitializerList().forEach(tensor -> tensors.put(tensor.getName(), tensor));
    String current = input(graph, tensors);
    List<FloatLayer> layers = new ArrayList<>();
    Optional<FloatLayer> open = Optional.empty();
    for (NodeProto node : graph.getNodeList()) {
      String operator = node.getOpType();
      boolean standard = List.of("", "ai.onnx").contains(node.getDomain());
      if (!standard || !List.of("Gemm", "Relu").contains(operator)) {
        throw new UnsupportedGraph(shown(node) + " is not supported", SHAPE);
      }
      if (node.getInputCount() == 0 || !node.getInput(0).equals(current)) {
        throw new UnsupportedGraph(
            shown(node) + " does not take up '" + current + "', the value before it", SHAPE);
      }
      if (node.getOutputCount() != 1 || operator.equals("Relu") == open.isEmpty()) {
        throw new UnsupportedGraph(
            shown(node) + " stands where a " + (open.isEmpty() ? "Gemm" : "Relu") + " is needed",
            "each unit is rectified, also the output");
      }
      if (operator.equals("Gemm")) {
        int width =
            layers.isEmpty() ? -1 : layers.get(layers.size() - 1).units().size();
        open = Optional.of(layer(node, tensors, width));
      } else {
        layers.add(open.orElseThrow());
        open = Optional.empty();
      }
      current = node.getOutput(0);
    }
    checkEnd(graph, current, layers, open);
    return layers;
  }

  private static String input(GraphProto graph, Map<String, TensorProto> tensors)
      throws UnsupportedGraph {
    List<String> inputs = graph.getInputList().stream()
        .map(ValueInfoProto::getName)
        .filter(name -> !tensors.containsKey(name))
        .toList();
    if (inputs.size() != 1) {
      throw new UnsupportedGraph(
          "the graph has " + inputs.size() + " inputs " + inputs, "a network has one, a vector");
    }
    return inputs.get(0);
  }

  private static void checkEnd(
      GraphProto graph, String current, List<FloatLayer> layers, Optional<FloatLayer> open)
      throws UnsupportedGraph {
    if (open.isPresent() || layers.isEmpty()) {
      throw new UnsupportedGraph(
          "the graph does not end in a Relu"
              + open.map(layer -> ", but in " + layer.node()).orElse(""),
          "each unit is rectified, also the output");
    }
    if (graph.getOutputCount() != 1 || !graph.getOutput(0).getName().equals(current)) {
      throw new UnsupportedGraph(
          "the output of the graph is not '" + current + "', the last node's", SHAPE);
    }
    int outputs = layers.get(layers.size() - 1).units().size();
    if (outputs != 1) {
      throw new UnsupportedGraph(
          "the graph has " + outputs + " outputs", "a network has one output");
    }
  }

  private static String shown(NodeProto node) {
    String name = node.getName().isEmpty() ? "a node" : "the node '" + node.getName() + "'";
    return name + " (" + node.getOpType() + ")";
  }

  private static FloatLayer layer(NodeProto node, Map<String, TensorProto> tensors, int width)
      throws UnsupportedGraph {
    boolean transposed = transposed(node);
    if (node.getInputCount() < 2) {
      throw new UnsupportedGraph(shown(node) + " has no weights", SHAPE);
    }
    Tensor weights = tensor(node, 1, tensors);
    if (weights.shape().size() != 2 || weights.numbers().isEmpty()) {
      throw new UnsupportedGraph(
          "the tensor '" + weights.name() + "' has the shape " + weights.shape()
              + ", not that of a matrix",
          SHAPE);
    }
    int rows = weights.shape().get(transposed ? 0 : 1).intValue();
    int columns = weights.shape().get(transposed ? 1 : 0).intValue();
    if (width >= 0 && columns != width) {
      throw new UnsupportedGraph(
          shown(node) + " takes " + columns + " values, but the layer before has " + width, "");
    }
    boolean biased = node.getInputCount() > 2 && !node.getInput(2).isEmpty();
    Optional<Tensor> biases =
        biased ? Optional.of(biases(tensor(node, 2, tensors), rows)) : Optional.empty();
    List<AffineFunction> units = new ArrayList<>(rows);
    for (int i = 0; i < rows; i++) {
      Vector.Builder linear = Vector.builder(columns);
      for (int j = 0; j < columns; j++) {
        linear.set(j, weights.numbers().get(transposed ? i * columns + j : j * rows + i));
      }
      units.add(new AffineFunction(linear.build(), bias(biases, i)));
    }
    return new FloatLayer(
        shown(node),
        units,
        weights.precision(),
        biases.map(Tensor::precision).orElse(weights.precision()));
  }

  private static boolean transposed(NodeProto node) throws UnsupportedGraph {
    boolean transposed = false;
    for (AttributeProto attribute : node.getAttributeList()) {
      boolean neutral = switch (attribute.getName()) {
        case "alpha", "beta" -> attribute.getF() == 1;
        case "transA" -> attribute.getI() == 0;
        case "transB" -> {
          transposed = attribute.getI() != 0;
          yield true;
        }
        default -> false;
      };
      if (!neutral) {
        throw new UnsupportedGraph(
            shown(node) + " has the attribute " + attribute.getName() + ", which changes what it"
                + " computes",
            "supported are alpha 1, beta 1, transA 0, transB 0 or 1");
      }
    }
    return transposed;
  }

  private static Tensor tensor(NodeProto node, int input, Map<String, TensorProto> tensors)
      throws UnsupportedGraph {
    String name = node.getInput(input);
    TensorProto proto = tensors.get(name);
    if (proto == null) {
      throw new UnsupportedGraph(
          shown(node) + " reads '" + name + "', which is no initializer of the graph",
          "weights and biases are constants");
    }
    try {
      return Tensor.of(proto);
    } catch (IllegalArgumentException e) {
      throw new UnsupportedGraph("the tensor '" + name + "' " + e.getMessage(), "", e);
    }
  }

  /** One a unit, or one for all. */
  private static Tensor biases(Tensor tensor, int units) throws UnsupportedGraph {
    boolean row = tensor.shape().stream().allMatch(dim -> dim == 1)
        || tensor.shape().equals(List.of((long) units))
        || tensor.shape().equals(List.of(1L, (long) units));
    if (!row) {
      throw new UnsupportedGraph(
          "the tensor '" + tensor.name() + "' has the shape " + tensor.shape() + ", but there are "
              + units + " units",
          "biases are one a unit");
    }
    return tensor;
  }

  private static Rational bias(Optional<Tensor> biases, int unit) {
    return biases
        .map(tensor -> tensor.numbers().get(tensor.numbers().size() == 1 ? 0 : unit))
        .orElse(Rational.ZERO);
  }

  /** Where an exact layer is not one of which this is the nearest; empty if it is. */
  Optional<String> difference(ReluNetwork.Layer exact) {
    if (exact.units().size() != units.size()
        || exact.units().get(0).dimension() != units.get(0).dimension()) {
      return Optional.of("it has " + exact.units().size() + " units of dimension "
          + exact.units().get(0).dimension() + " at " + node);
    }
    for (int i = 0; i < units.size(); i++) {
      for (int j = 0; j < units.get(i).dimension(); j++) {
        Rational weight = exact.units().get(i).linear().get(j);
        Rational found = units.get(i).linear().get(j);
        if (!rounds(weights, weight, found)) {
          return Optional.of("weight " + (j + 1) + " of unit " + (i + 1) + " of " + node + " is "
              + found + ", which is not next to " + weight);
        }
      }
      if (!rounds(biases, exact.units().get(i).constant(), units.get(i).constant())) {
        return Optional.of("the bias of unit " + (i + 1) + " of " + node + " is "
            + units.get(i).constant() + ", which is not next to "
            + exact.units().get(i).constant());
      }
    }
    return Optional.empty();
  }

  private static boolean rounds(Precision precision, Rational exact, Rational found) {
    return precision
        .nearest(exact)
        .map(Rational::ofExactly)
        .filter(found::equals)
        .isPresent();
  }
}
