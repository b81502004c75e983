package org.reluworkbench.report.specification;

import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.network.ReluNetwork;

/**
 * What a report shows of a network that was to be made.
 *
 * @param detail what was done, or why it came to nothing
 * @param network if there is one
 */
public record NetworkView(String name, String detail, Optional<ReluNetwork> network) {
  public NetworkView {
    Objects.requireNonNull(name);
    Objects.requireNonNull(detail);
    Objects.requireNonNull(network);
  }
}
