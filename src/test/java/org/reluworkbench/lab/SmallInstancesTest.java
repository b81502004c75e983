package org.reluworkbench.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Problem;

class SmallInstancesTest {

  @Test
  void countsSetSystemsWithoutIsomorphicOnes() {
    // No element: 0 or 1 empty set. One element: multisets of {} and {1}, which are 1 + 2.
    assertThat(SmallInstances.splittings(0, 1)).hasSize(2);
    assertThat(SmallInstances.splittings(1, 1)).hasSize(2 + 3);
    // Two elements: none, {}, {1}, {1,2}; {2} is isomorphic to {1}.
    assertThat(SmallInstances.splittings(2, 1)).hasSize(2 + 3 + 4);
  }

  @Test
  void countsCnfsWithoutIsomorphicOnes() {
    // One variable: no clause, the empty clause, (a), and (a | !a); (!a) is isomorphic to (a).
    assertThat(SmallInstances.cnfs(1, 1)).hasSize(2 + 4);
    // Two variables, orbits of sets of literals: by how many variables occur once, and twice.
    assertThat(SmallInstances.cnfs(2, 1)).hasSize(2 + 4 + 1 + 6);
  }

  /** Burnside's count for graphs on four vertices: 11, if sets of two elements were the only ones. */
  @Test
  void findsTheElevenGraphsOnFourVertices() {
    long graphs = SmallInstances.splittings(4, 6).stream()
        .map(problem -> ((org.reluworkbench.problem.SetSplitting) problem).hypergraph())
        .filter(hypergraph -> hypergraph.elements().size() == 4)
        .filter(hypergraph -> hypergraph.sets().stream().allMatch(set -> set.size() == 2))
        .filter(
            hypergraph -> hypergraph.distinctSets().size() == hypergraph.sets().size())
        .count();
    assertThat(graphs).isEqualTo(11);
  }

  @Test
  void yieldsNoInstanceTwice() {
    List<Problem<?>> all = SmallInstances.cnfs(2, 3);
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
  }
}
