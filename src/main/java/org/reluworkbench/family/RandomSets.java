package org.reluworkbench.family;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.SetSplitting;

/**
 * Random sets of equal size, each drawn evenly and independently, to be split.
 *
 * @param elements at least as many as a set has
 * @param sets how many
 * @param members of each set, at least two
 */
public record RandomSets(int elements, int sets, int members) implements Family {

  public RandomSets {
    if (members < 2 || elements < members || sets < 0) {
      throw new IllegalArgumentException(sets + " sets of " + members + " out of " + elements);
    }
  }

  @Override
  public String name() {
    return "sets n=" + elements + " m=" + sets + " size=" + members;
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public Instance instance(long seed) {
    Random random = new Random(seed);
    List<List<Integer>> drawn = IntStream.range(0, sets)
        .mapToObj(set ->
            random.ints(1, elements + 1).distinct().limit(members).boxed().toList())
        .toList();
    return Instance.of(
        name(), "seed " + seed, new SetSplitting(Hypergraph.ofNumbers(elements, drawn)));
  }
}
