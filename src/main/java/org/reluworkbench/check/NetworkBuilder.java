package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.syntax.Declaration.LayerSyntax;
import org.reluworkbench.syntax.Declaration.NetworkDeclaration;
import org.reluworkbench.syntax.Declaration.NeuronSyntax;
import org.reluworkbench.syntax.Identifier;

/** Builds a network: each neuron an affine function of the layer before its own. */
final class NetworkBuilder {

  private final Mistakes mistakes;
  private final NetworkDeclaration declaration;

  /** Inputs and neurons where they are declared. */
  private final Map<String, Identifier> values = new LinkedHashMap<>();

  /** The values that the next layer may read, by name. */
  private Map<String, Integer> readable = new LinkedHashMap<>();

  /** What these are, for messages. */
  private String from = "an input, and the first layer reads only these";

  private NetworkBuilder(NetworkDeclaration declaration, Mistakes mistakes) {
    this.declaration = declaration;
    this.mistakes = mistakes;
  }

  /** Empty if anything is wrong with it, which is reported. */
  static Optional<ReluNetwork> network(NetworkDeclaration declaration, Mistakes mistakes) {
    return new NetworkBuilder(declaration, mistakes).build();
  }

  private Optional<ReluNetwork> build() {
    int before = mistakes.count();
    declareNames();
    readable = indices(declaration.inputs());
    List<ReluNetwork.Layer> layers = new ArrayList<>();
    for (LayerSyntax layer : declaration.layers()) {
      layers.add(new ReluNetwork.Layer(layer.neurons().stream()
          .map(this::preActivation)
          .flatMap(Optional::stream)
          .toList()));
      readable = indices(layer.neurons().stream().map(NeuronSyntax::name).toList());
      from = "in the layer before this one";
    }
    checkParts();
    if (!readable.isEmpty()) {
      from = "in the last layer";
      readable(declaration.output());
    }
    if (mistakes.count() > before) {
      return Optional.empty();
    }
    int output = readable.get(declaration.output().text());
    return Optional.of(new ReluNetwork(declaration.inputs().size(), layers, output));
  }

  private void declareNames() {
    Map<String, Identifier> layers = new HashMap<>();
    for (Identifier input : declaration.inputs()) {
      declare(values, input, "an input or a neuron");
    }
    for (LayerSyntax layer : declaration.layers()) {
      declare(layers, layer.name(), "a layer");
      layer.neurons().forEach(neuron -> declare(values, neuron.name(), "an input or a neuron"));
    }
  }

  private void declare(Map<String, Identifier> names, Identifier name, String what) {
    Identifier before = names.putIfAbsent(name.text(), name);
    if (before != null) {
      Scope.reportDuplicate(mistakes, what + " is called '" + name + "' already", before, name);
    }
  }

  private static Map<String, Integer> indices(List<Identifier> names) {
    Map<String, Integer> indices = new LinkedHashMap<>();
    for (int i = 0; i < names.size(); i++) {
      indices.putIfAbsent(names.get(i).text(), i);
    }
    return indices;
  }

  private void checkParts() {
    if (declaration.layers().isEmpty()) {
      mistakes.add(
          DiagnosticCode.MISSING_PART,
          declaration.name().span(),
          "the network '" + declaration.name() + "' has no layer",
          "add one, such as 'layer h { h1 = relu(x); }'");
    }
    for (LayerSyntax layer : declaration.layers()) {
      if (layer.neurons().isEmpty()) {
        mistakes.add(
            DiagnosticCode.MISSING_PART,
            layer.name().span(),
            "the layer '" + layer.name() + "' has no neuron",
            "add one, such as 'h1 = relu(x);'");
      }
    }
  }

  /** The index of a name among the {@link #readable}; if it is none of these, that is reported. */
  private Optional<Integer> readable(Identifier name) {
    Identifier declared = values.get(name.text());
    if (declared == null) {
      Optional<String> near = Scope.nearest(name, nearestFirst());
      mistakes.add(Scope.undeclared(name, "neuron or input", near));
    } else if (!readable.containsKey(name.text()) && !declaration.layers().isEmpty()) {
      mistakes.add(
          Diagnostic.of(DiagnosticCode.LAYER_ORDER, name.span(), "'" + name + "' is not " + from)
              .withSecondary(declared.span(), "declared here"));
    }
    return Optional.ofNullable(readable.get(name.text()));
  }

  /** All names to suggest, those first that would be right here. */
  private List<String> nearestFirst() {
    List<String> names = new ArrayList<>(readable.keySet());
    names.addAll(values.keySet());
    return names;
  }

  private Optional<AffineFunction> preActivation(NeuronSyntax neuron) {
    return new AffineExpressions(readable.size(), mistakes, this::readable)
        .value(neuron.preActivation());
  }
}
