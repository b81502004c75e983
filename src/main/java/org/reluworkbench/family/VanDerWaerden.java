package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;

/**
 * Can the numbers 1 to n be divided into two parts without an arithmetic progression of k numbers in
 * one part? Exactly for n below van der Waerden's number W(k,k): 9, 35 and 178 for k of 3, 4 and 5.
 *
 * @param length k, at least two
 * @param numbers n
 */
public record VanDerWaerden(int length, int numbers) implements Family {

  public VanDerWaerden {
    if (length < 2 || numbers < 0) {
      throw new IllegalArgumentException("progressions of " + length + " numbers to " + numbers);
    }
  }

  @Override
  public String name() {
    return "waerden k=" + length + " n=" + numbers;
  }

  @Override
  public boolean isRandom() {
    return false;
  }

  @Override
  public Instance instance(long seed) {
    List<List<Integer>> progressions = new ArrayList<>();
    for (int step = 1; step * (length - 1) < numbers; step++) {
      for (int first = 1; first + step * (length - 1) <= numbers; first++) {
        int start = first;
        int by = step;
        progressions.add(
            IntStream.range(0, length).mapToObj(i -> start + i * by).toList());
      }
    }
    return Instance.of(name(), "", new SetSplitting(Hypergraph.ofNumbers(numbers, progressions)));
  }
}
