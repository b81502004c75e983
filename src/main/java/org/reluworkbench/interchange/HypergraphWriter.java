package org.reluworkbench.interchange;

import java.util.stream.Collectors;
import org.reluworkbench.problem.Hypergraph;

/**
 * Writes a hypergraph as one set a line, elements numbered from one; {@link HypergraphReader} reads the
 * same sets back. Elements with names of their own are named in comments.
 */
public final class HypergraphWriter {

  private HypergraphWriter() {}

  /**
   * The whole file.
   *
   * @throws IllegalArgumentException if a set is empty, for which the format has no line
   */
  public static String write(Hypergraph hypergraph) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < hypergraph.elements().size(); i++) {
      String name = hypergraph.elements().get(i);
      if (!name.equals(String.valueOf(i + 1))) {
        out.append("# ").append(i + 1).append(' ').append(name).append('\n');
      }
    }
    for (var set : hypergraph.sets()) {
      if (set.isEmpty()) {
        throw new IllegalArgumentException("an empty set has no line");
      }
      out.append(set.stream().map(i -> String.valueOf(i + 1)).collect(Collectors.joining(" ")));
      out.append('\n');
    }
    return out.toString();
  }
}
