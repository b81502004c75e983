package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;

/**
 * Kneser's graph, to be coloured: its vertices are the subsets of a given size of a set, two of which
 * are joined if they are disjoint. It needs {@code elements - 2 members + 2} colours (L. Lovasz,
 * 1978).
 *
 * @param elements of the set, at least twice {@code members}
 * @param members of each subset, at least one
 * @param colours at least one
 */
public record Kneser(int elements, int members, int colours) implements Family {

  private static final int WIDEST = 20;

  public Kneser {
    if (members < 1 || elements < 2 * members || elements > WIDEST || colours < 1) {
      throw new IllegalArgumentException(
          "subsets of " + members + " out of " + elements + " in " + colours + " colours");
    }
  }

  /** How many colours are needed. */
  public int chromaticNumber() {
    return elements - 2 * members + 2;
  }

  @Override
  public String name() {
    return "kneser n=" + elements + " k=" + members + " colours=" + colours;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<Integer> subsets = new ArrayList<>();
    for (int bits = 0; bits < 1 << elements; bits++) {
      if (Integer.bitCount(bits) == members) {
        subsets.add(bits);
      }
    }
    List<List<Integer>> edges = new ArrayList<>();
    for (int i = 0; i < subsets.size(); i++) {
      for (int j = 0; j < i; j++) {
        if ((subsets.get(i) & subsets.get(j)) == 0) {
          edges.add(List.of(j + 1, i + 1));
        }
      }
    }
    return Instance.of(
        name(), "", new Colouring(colours, Hypergraph.ofNumbers(subsets.size(), edges)));
  }
}
