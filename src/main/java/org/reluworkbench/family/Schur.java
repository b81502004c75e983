package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;

/**
 * Can the numbers 1 to n be given k colours without {@code a + b = c} in one colour, where a and b
 * may be the same? Exactly for n up to Schur's number: 1, 4, 13, 44 for k of 1 to 4 (I. Schur, 1917;
 * L. D. Baumert, 1961).
 *
 * @param colours k, at least one
 * @param numbers n
 */
public record Schur(int colours, int numbers) implements Family {

  public Schur {
    if (colours < 1 || numbers < 0) {
      throw new IllegalArgumentException(colours + " colours for " + numbers + " numbers");
    }
  }

  @Override
  public String name() {
    return "schur k=" + colours + " n=" + numbers;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<List<Integer>> sums = new ArrayList<>();
    for (int a = 1; a <= numbers; a++) {
      for (int b = a; a + b <= numbers; b++) {
        sums.add(a == b ? List.of(a, a + b) : List.of(a, b, a + b));
      }
    }
    return Instance.of(name(), "", new Colouring(colours, Hypergraph.ofNumbers(numbers, sums)));
  }
}
