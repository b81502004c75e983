package org.reluworkbench.interchange.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;

/**
 * Networks as JSON: {@code {"format": "relu-network", "version": 1, "inputs": ["x", "y"], "layers":
 * [[{"weights": ["1", "1/2"], "bias": "0"}, ..], ..], "output": 0}}; each unit is the rectified
 * value of its affine function of the layer before; the output is a unit of the last layer, counted
 * from zero.
 */
public final class NetworkJson {

  private static final FileHeader HEADER = new FileHeader("relu-network", 1);

  private NetworkJson() {}

  public static ObjectNode write(NamedNetwork network) {
    ObjectNode node = HEADER.start();
    ArrayNode inputs = node.putArray("inputs");
    network.inputs().forEach(inputs::add);
    ArrayNode layers = node.putArray("layers");
    network.network().layers().forEach(layer -> layers.add(NumericJson.write(layer.units())));
    return node.put("output", network.network().output());
  }

  /** Reads a network. */
  public static Diagnosed<NamedNetwork> read(Source source) {
    return JsonDecoder.read(source, NetworkJson::decode);
  }

  private static Optional<NamedNetwork> decode(JsonDecoder in, JsonValue value) {
    List<String> required = new ArrayList<>(FileHeader.FIELDS);
    required.addAll(List.of("inputs", "layers", "output"));
    return in.fields(value, required, List.of())
        .filter(fields -> HEADER.check(in, fields))
        .flatMap(fields -> fields
            .get("inputs", in::names)
            .flatMap(inputs -> fields
                .get("layers", layers -> layers(in, layers, inputs.size()))
                .flatMap(layers -> fields
                    .get("output", output -> in.integer(output, 0, lastWidth(layers) - 1))
                    .map(output -> new NamedNetwork(
                        inputs, new ReluNetwork(inputs.size(), layers, output))))));
  }

  private static int lastWidth(List<ReluNetwork.Layer> layers) {
    return layers.get(layers.size() - 1).units().size();
  }

  private static Optional<List<ReluNetwork.Layer>> layers(
      JsonDecoder in, JsonValue value, int inputs) {
    if (!(value instanceof JsonValue.Array array) || array.elements().isEmpty()) {
      return in.fault(value, "expected the layers, at least one", "each is an array of units");
    }
    List<ReluNetwork.Layer> layers = new ArrayList<>();
    int width = inputs;
    for (JsonValue element : array.elements()) {
      Optional<List<AffineFunction>> units = layer(in, element, width);
      if (units.isEmpty()) {
        return Optional.empty();
      }
      layers.add(new ReluNetwork.Layer(units.get()));
      width = units.get().size();
    }
    return Optional.of(layers);
  }

  private static Optional<List<AffineFunction>> layer(JsonDecoder in, JsonValue value, int width) {
    Optional<List<AffineFunction>> units = in.list(
        value,
        unit -> NumericJson.affine(in, unit).flatMap(function -> {
          return function.dimension() == width
              ? Optional.of(function)
              : in.fault(
                  unit,
                  "a unit with " + function.dimension() + " weights instead of " + width,
                  "it has one for each value of the layer before");
        }));
    if (units.isPresent() && units.get().isEmpty()) {
      return in.fault(value, "a layer without units", "each layer has at least one");
    }
    return units;
  }
}
