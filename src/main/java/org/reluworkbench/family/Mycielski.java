package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;

/**
 * Mycielski's graph of an order, to be coloured: free of triangles from order 3 on, and in need of as
 * many colours as its order says (J. Mycielski, 1955). Order 2 is an edge, 3 the pentagon, 4
 * Groetzsch's graph.
 *
 * @param order at least two
 * @param colours at least one
 */
public record Mycielski(int order, int colours) implements Family {

  private static final int LARGEST = 12;

  public Mycielski {
    if (order < 2 || order > LARGEST || colours < 1) {
      throw new IllegalArgumentException("order " + order + " in " + colours + " colours");
    }
  }

  @Override
  public String name() {
    return "mycielski order=" + order + " colours=" + colours;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    int vertices = 2;
    List<List<Integer>> edges = List.of(List.of(1, 2));
    for (int step = 2; step < order; step++) {
      edges = next(vertices, edges);
      vertices = 2 * vertices + 1;
    }
    return Instance.of(name(), "", new Colouring(colours, Hypergraph.ofNumbers(vertices, edges)));
  }

  /** Each vertex gets a twin that is joined to its neighbours; one more is joined to all twins. */
  private static List<List<Integer>> next(int vertices, List<List<Integer>> edges) {
    List<List<Integer>> more = new ArrayList<>(edges);
    for (List<Integer> edge : edges) {
      more.add(List.of(edge.get(0), vertices + edge.get(1)));
      more.add(List.of(edge.get(1), vertices + edge.get(0)));
    }
    for (int vertex = 1; vertex <= vertices; vertex++) {
      more.add(List.of(vertices + vertex, 2 * vertices + 1));
    }
    return more;
  }
}
