package org.reluworkbench.interchange.onnx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.reluworkbench.interchange.json.JsonText;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.interchange.json.NetworkJson;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.Rational;

/**
 * A network as an ONNX model: {@code Gemm}, {@code Relu}, {@code Gemm}, {@code Relu}, ... from the
 * input {@code x} of shape [N, d] to the output {@code y} of shape [N, 1], so that N points are
 * evaluated at once. Of the last layer only the unit that is the output is written.
 *
 * <p>The metadata of the model hold the exact rationals ({@value #EXACT}, as {@link NetworkJson}
 * writes them), the {@value #PRECISION}, the {@value #BOX} of inputs, and by how much the float
 * evaluation differs from the exact one there at most ({@value #BOUND}; see {@link
 * RoundedNetwork}).
 *
 * @param network with the names of its inputs
 * @param bound what {@link RoundedNetwork#errorBound} says of the box
 */
public record NetworkExport(
    NamedNetwork network, RoundedNetwork rounding, InputBox box, Rational bound) {

  static final String EXACT = "reluworkbench.exact";
  static final String PRECISION = "reluworkbench.precision";
  static final String BOX = "reluworkbench.inputs";
  static final String BOUND = "reluworkbench.error-bound";

  public NetworkExport {
    Objects.requireNonNull(network);
    Objects.requireNonNull(rounding);
    Objects.requireNonNull(box);
    Objects.requireNonNull(bound);
    if (!network.network().equals(rounding.exact())) {
      throw new IllegalArgumentException("the rounded network is another one");
    }
  }

  /** The same function by a network whose last layer has just the output. */
  public static ReluNetwork withoutIdleOutputs(ReluNetwork network) {
    List<ReluNetwork.Layer> layers = new ArrayList<>(network.layers());
    int last = layers.size() - 1;
    layers.set(
        last, new ReluNetwork.Layer(List.of(layers.get(last).units().get(network.output()))));
    return new ReluNetwork(network.inputs(), layers, 0);
  }

  public OnnxModel model() {
    ReluNetwork floats = rounding.rounded();
    Graphs graphs = new Graphs("network", rounding.precision(), floats.inputs());
    int last = floats.layers().size();
    for (int i = 1; i <= last; i++) {
      graphs.affine("layer" + i, floats.layers().get(i - 1).units(), "z" + i);
      graphs.relu("relu" + i, i == last ? Graphs.OUTPUT : "v" + i);
    }
    Map<String, String> metadata = new LinkedHashMap<>();
    metadata.put(EXACT, JsonText.render(NetworkJson.write(network)));
    metadata.put(PRECISION, rounding.precision().word());
    metadata.put(BOX, box.toString());
    metadata.put(BOUND, bound.toString());
    return graphs.finish(
        1,
        "A network of rectified linear units. For inputs in " + box + " the output differs from"
            + " that of the exact network by at most " + ErrorText.decimal(bound) + ".",
        metadata);
  }
}
