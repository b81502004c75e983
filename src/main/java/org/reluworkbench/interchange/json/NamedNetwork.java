package org.reluworkbench.interchange.json;

import java.util.List;
import org.reluworkbench.network.ReluNetwork;

/** A network and what its inputs are called, in order. */
public record NamedNetwork(List<String> inputs, ReluNetwork network) {

  public NamedNetwork {
    inputs = List.copyOf(inputs);
    if (inputs.size() != network.inputs()) {
      throw new IllegalArgumentException(
          inputs.size() + " names for " + network.inputs() + " inputs");
    }
  }
}
