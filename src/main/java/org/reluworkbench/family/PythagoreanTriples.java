package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;

/**
 * Can the numbers 1 to n be divided into two parts without {@code a^2 + b^2 = c^2} in one part?
 * Exactly for n below 7825 (M. Heule, O. Kullmann, V. Marek, 2016).
 *
 * @param numbers n
 */
public record PythagoreanTriples(int numbers) implements Family {

  public PythagoreanTriples {
    if (numbers < 0) {
      throw new IllegalArgumentException("numbers up to " + numbers);
    }
  }

  @Override
  public String name() {
    return "pythagoras n=" + numbers;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<List<Integer>> triples = new ArrayList<>();
    for (int a = 1; a <= numbers; a++) {
      for (int b = a + 1; (long) a * a + (long) b * b <= (long) numbers * numbers; b++) {
        long square = (long) a * a + (long) b * b;
        long root = Math.round(Math.sqrt(square));
        if (root * root == square) {
          triples.add(List.of(a, b, (int) root));
        }
      }
    }
    return Instance.of(name(), "", new SetSplitting(Hypergraph.ofNumbers(numbers, triples)));
  }
}
