package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Problem;

/** All witnesses of small instances, by exhaustion. */
public final class Exhaustively {

  private Exhaustively() {}

  /** All witnesses of a problem with Boolean witnesses, by trying every assignment. */
  public static List<Assignment> witnesses(Problem<Assignment> problem, int size) {
    return assignments(size).filter(problem::accepts).toList();
  }

  public static Stream<Assignment> assignments(int size) {
    return IntStream.range(0, 1 << size)
        .mapToObj(bits -> Assignment.of(size, i -> (bits >> i & 1) == 1));
  }

  /** All proper colourings, by trying every one. */
  public static List<List<Integer>> colourings(Colouring problem) {
    int elements = problem.hypergraph().elements().size();
    int count = (int) Math.pow(problem.colours(), elements);
    return IntStream.range(0, count)
        .mapToObj(number -> digits(number, problem.colours(), elements))
        .filter(problem::accepts)
        .toList();
  }

  private static List<Integer> digits(int number, int base, int length) {
    List<Integer> digits = new ArrayList<>();
    int rest = number;
    for (int i = 0; i < length; i++) {
      digits.add(rest % base);
      rest /= base;
    }
    return digits;
  }
}
