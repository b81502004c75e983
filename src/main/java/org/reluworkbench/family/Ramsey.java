package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;

/**
 * Can the edges of the complete graph on n vertices be divided into two parts without a complete
 * graph on k vertices in one part? Exactly for n below Ramsey's number R(k,k): 6 and 18 for k of 3
 * and 4.
 *
 * @param clique k, at least two
 * @param vertices n
 */
public record Ramsey(int clique, int vertices) implements Family {

  public Ramsey {
    if (clique < 2 || vertices < 0) {
      throw new IllegalArgumentException("cliques of " + clique + " among " + vertices);
    }
  }

  @Override
  public String name() {
    return "ramsey k=" + clique + " n=" + vertices;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<List<Integer>> cliques = new ArrayList<>();
    extend(new ArrayList<>(), cliques);
    return Instance.of(
        name(), "", new SetSplitting(Hypergraph.ofNumbers(vertices * (vertices - 1) / 2, cliques)));
  }

  private void extend(List<Integer> members, List<List<Integer>> cliques) {
    if (members.size() == clique) {
      cliques.add(edges(members));
      return;
    }
    int next = members.isEmpty() ? 0 : members.get(members.size() - 1) + 1;
    for (int vertex = next; vertex < vertices; vertex++) {
      members.add(vertex);
      extend(members, cliques);
      members.remove(members.size() - 1);
    }
  }

  private static List<Integer> edges(List<Integer> members) {
    List<Integer> edges = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      for (int j = 0; j < i; j++) {
        edges.add(number(members.get(j), members.get(i)));
      }
    }
    return edges;
  }

  /** Edges are numbered from one, by their larger end. */
  private static int number(int small, int large) {
    return large * (large - 1) / 2 + small + 1;
  }
}
