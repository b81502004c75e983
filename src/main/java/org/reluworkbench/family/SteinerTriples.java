package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;

/**
 * A Steiner triple system, to be split: triples of v elements such that each pair of elements is in
 * exactly one of them. From seven elements on it cannot be split (A. Rosa, 1970): each triple would
 * have two pairs across the parts, v(v - 1)/3 in all, but there are at most (v^2 - 1)/4.
 *
 * <p>For v = 6t + 3 by R. C. Bose, 1939, from the idempotent commutative quasigroup of the integers
 * modulo 2t + 1; for v = 6t + 1 by T. Skolem, 1958, from the half-idempotent one modulo 2t.
 *
 * @param elements v, which leaves a remainder of 1 or 3 by 6 and is at least 3
 */
public record SteinerTriples(int elements) implements Family {

  private static final int PERIOD = 6;

  public SteinerTriples {
    if (!exists(elements)) {
      throw new IllegalArgumentException("no Steiner triple system of " + elements + " elements");
    }
  }

  /** Whether there is a system of so many elements, and one with a triple. */
  public static boolean exists(int elements) {
    return elements >= 3 && (elements % PERIOD == 1 || elements % PERIOD == 3);
  }

  @Override
  public String name() {
    return "steiner v=" + elements;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<List<Integer>> triples = elements % PERIOD == 3 ? bose() : skolem();
    return Instance.of(name(), "", new SetSplitting(Hypergraph.ofNumbers(elements, triples)));
  }

  /** Elements (i, level) for three levels of 2t + 1. */
  private List<List<Integer>> bose() {
    int order = elements / 3;
    List<List<Integer>> triples = new ArrayList<>();
    for (int i = 0; i < order; i++) {
      triples.add(List.of(number(i, 0, order), number(i, 1, order), number(i, 2, order)));
      for (int j = 0; j < i; j++) {
        // (i + j) / 2 modulo the odd order
        int product = (i + j) * ((order + 1) / 2) % order;
        mixed(i, j, product, order, triples);
      }
    }
    return triples;
  }

  /** Elements (i, level) for three levels of 2t, and one more, the last. */
  private List<List<Integer>> skolem() {
    int order = elements / 3;
    List<List<Integer>> triples = new ArrayList<>();
    for (int i = 0; i < order / 2; i++) {
      triples.add(List.of(number(i, 0, order), number(i, 1, order), number(i, 2, order)));
      for (int level = 0; level < 3; level++) {
        triples.add(List.of(
            elements, number(i + order / 2, level, order), number(i, (level + 1) % 3, order)));
      }
    }
    for (int i = 0; i < order; i++) {
      for (int j = 0; j < i; j++) {
        int sum = (i + j) % order;
        int product = sum % 2 == 0 ? sum / 2 : (sum - 1) / 2 + order / 2;
        mixed(i, j, product, order, triples);
      }
    }
    return triples;
  }

  private static void mixed(int i, int j, int product, int order, List<List<Integer>> triples) {
    for (int level = 0; level < 3; level++) {
      triples.add(List.of(
          number(i, level, order),
          number(j, level, order),
          number(product, (level + 1) % 3, order)));
    }
  }

  private static int number(int i, int level, int order) {
    return level * order + i + 1;
  }
}
