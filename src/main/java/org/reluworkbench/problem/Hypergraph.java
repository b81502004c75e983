package org.reluworkbench.problem;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Variables;

/**
 * A finite set system: elements and sets of them. Sets may be empty and may repeat; elements may
 * lie in no set. A graph is the case of two-element sets.
 *
 * @param elements names of the elements, all different
 * @param sets the sets, of indices into {@code elements}
 */
public record Hypergraph(List<String> elements, List<SortedSet<Integer>> sets) {

  public Hypergraph {
    elements = List.copyOf(elements);
    Variables.requireDistinct(elements);
    sets = sets.stream().map(Hypergraph::frozen).toList();
    for (SortedSet<Integer> set : sets) {
      if (!set.isEmpty() && (set.first() < 0 || set.last() >= elements.size())) {
        throw new IllegalArgumentException("a set holds more than the elements: " + set);
      }
    }
  }

  /** Elements are called {@code 1, 2, ...}; the sets hold these numbers. */
  public static Hypergraph ofNumbers(int elements, List<List<Integer>> sets) {
    return new Hypergraph(
        java.util.stream.IntStream.rangeClosed(1, elements)
            .mapToObj(String::valueOf)
            .toList(),
        sets.stream().map(Hypergraph::indices).toList());
  }

  private static SortedSet<Integer> indices(List<Integer> numbers) {
    SortedSet<Integer> set = new TreeSet<>();
    numbers.forEach(number -> set.add(number - 1));
    return set;
  }

  private static SortedSet<Integer> frozen(Set<Integer> set) {
    return java.util.Collections.unmodifiableSortedSet(new TreeSet<>(set));
  }

  /** Each set once, in order of first occurrence. */
  public Set<SortedSet<Integer>> distinctSets() {
    return new LinkedHashSet<>(sets);
  }

  public int largestSet() {
    return sets.stream().mapToInt(Set::size).max().orElse(0);
  }

  /** That some set has fewer than two elements, which no division of the elements can please. */
  Optional<String> smallSet() {
    return IntStream.range(0, sets.size())
        .filter(i -> sets.get(i).size() < 2)
        .mapToObj(i -> "set " + (i + 1) + " has fewer than two elements")
        .findFirst();
  }
}
