package org.reluworkbench.interchange.onnx;

import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.diagnostic.Diagnosed;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.diagnostic.Source;
import org.reluworkbench.interchange.json.NamedNetwork;
import org.reluworkbench.interchange.json.NetworkJson;
import org.reluworkbench.network.ReluNetwork;

/**
 * A network read from an ONNX model that is a chain of {@code Gemm} and {@code Relu} nodes, as {@link
 * NetworkExport} and the exporters of training frameworks write it for fully connected layers.
 *
 * @param network with the names of its inputs
 * @param origin where its numbers come from
 */
public record NetworkImport(NamedNetwork network, Origin origin) {

  /** Where the numbers of a network come from. */
  public enum Origin {
    /** They are the values of the floats. */
    FLOATS,
    /** They are the rationals in the metadata, of which the floats are the nearest ones. */
    METADATA
  }

  public NetworkImport {
    Objects.requireNonNull(network);
    Objects.requireNonNull(origin);
  }

  /**
   * Reads a network.
   *
   * @param floatsOnly whether rationals in the metadata are passed over
   * @return the diagnostics name the node or the tensor that is not of the supported shape
   */
  public static Diagnosed<NetworkImport> read(Path file, boolean floatsOnly) {
    return OnnxModel.read(file).then(model -> {
      List<FloatLayer> layers;
      try {
        layers = FloatLayer.chain(model.proto().getGraph());
      } catch (UnsupportedGraph e) {
        return OnnxModel.faulty(file, DiagnosticCode.ONNX, e.getMessage(), e.help());
      }
      Optional<String> exact = model.proto().getMetadataPropsList().stream()
          .filter(entry -> entry.getKey().equals(NetworkExport.EXACT))
          .map(StringStringEntryProto::getValue)
          .findFirst();
      return floatsOnly || exact.isEmpty()
          ? Diagnosed.fine(ofFloats(layers))
          : NetworkJson.read(
                  Source.of(file + " (metadata " + NetworkExport.EXACT + ")", exact.get()))
              .then(network -> agreed(file, network, layers));
    });
  }

  private static NetworkImport ofFloats(List<FloatLayer> layers) {
    int inputs = layers.get(0).units().get(0).dimension();
    ReluNetwork network = new ReluNetwork(
        inputs,
        layers.stream().map(layer -> new ReluNetwork.Layer(layer.units())).toList(),
        0);
    List<String> names = IntStream.rangeClosed(1, inputs).mapToObj(i -> "x" + i).toList();
    return new NetworkImport(new NamedNetwork(names, network), Origin.FLOATS);
  }

  /** The floats must be those nearest to the rationals, else one of the two was changed. */
  private static Diagnosed<NetworkImport> agreed(
      Path file, NamedNetwork exact, List<FloatLayer> floats) {
    ReluNetwork network = exact.network();
    List<String> differences = new ArrayList<>();
    if (network.layers().size() != floats.size()) {
      differences.add("there are " + network.layers().size() + " layers, not " + floats.size());
    }
    for (int i = 0; i < floats.size() && differences.isEmpty(); i++) {
      floats.get(i).difference(network.layers().get(i)).ifPresent(differences::add);
    }
    return differences.isEmpty()
        ? Diagnosed.fine(new NetworkImport(exact, Origin.METADATA))
        : OnnxModel.faulty(
            file,
            DiagnosticCode.ONNX,
            "the exact network in the metadata is not the one that the floats stand for: "
                + differences.get(0),
            "the model was changed after its export; '--floats' passes over the metadata");
  }
}
