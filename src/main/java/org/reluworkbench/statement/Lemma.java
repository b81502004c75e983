package org.reluworkbench.statement;

import java.util.List;
import java.util.Objects;
import org.reluworkbench.problem.Example;

/**
 * For all real weights of a (k,1)-network: if it fits the gadget, the conclusion holds.
 *
 * @param name what the user calls it
 * @param units k
 * @param dimension of the gadget's points
 * @param gadget the examples that the network fits
 * @param conclusion over the network's weights
 */
public record Lemma(
    String name, int units, int dimension, List<Example> gadget, Conclusion conclusion) {
  public Lemma {
    Objects.requireNonNull(name);
    gadget = List.copyOf(gadget);
    Objects.requireNonNull(conclusion);
    if (units < 1) {
      throw new IllegalArgumentException("no units");
    }
    if (gadget.stream().anyMatch(example -> example.input().dimension() != dimension)) {
      throw new IllegalArgumentException("a point is not in dimension " + dimension);
    }
  }
}
