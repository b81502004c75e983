package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/**
 * All instances up to some size, one of each class of isomorphic ones, with all oddities: empty,
 * unit, tautological and repeated clauses, empty and repeated sets, variables and elements in none.
 */
public final class SmallInstances {

  private SmallInstances() {}

  /**
   * CNFs whose clauses are sets of literals; isomorphic are those that differ by names of variables,
   * signs of variables, and the order of clauses.
   */
  public static List<Problem<?>> cnfs(int variables, int clauses) {
    List<Problem<?>> all = new ArrayList<>();
    for (int n = 0; n <= variables; n++) {
      int count = n;
      Multisets.forEach(
          1 << 2 * n,
          clauses,
          literalSymmetries(n),
          masks -> all.add(new Satisfiability(cnf(count, masks))));
    }
    return all;
  }

  /** Set systems; isomorphic are those that differ by names of elements and the order of sets. */
  public static List<Problem<?>> splittings(int elements, int sets) {
    List<Problem<?>> all = new ArrayList<>();
    hypergraphs(elements, sets).forEach(hypergraph -> all.add(new SetSplitting(hypergraph)));
    return all;
  }

  /** Set systems with each number of colours from one. */
  public static List<Problem<?>> colourings(int elements, int sets, int colours) {
    List<Problem<?>> all = new ArrayList<>();
    for (Hypergraph hypergraph : hypergraphs(elements, sets)) {
      IntStream.rangeClosed(1, colours).forEach(k -> all.add(new Colouring(k, hypergraph)));
    }
    return all;
  }

  private static List<Hypergraph> hypergraphs(int elements, int sets) {
    List<Hypergraph> all = new ArrayList<>();
    for (int n = 0; n <= elements; n++) {
      List<String> names = IntStream.rangeClosed(1, n).mapToObj(String::valueOf).toList();
      Multisets.forEach(
          1 << n,
          sets,
          permutations(n).stream().map(SmallInstances::onSubsets).toList(),
          masks -> all.add(new Hypergraph(
              names, Arrays.stream(masks).mapToObj(SmallInstances::members).toList())));
    }
    return all;
  }

  private static SortedSet<Integer> members(int mask) {
    SortedSet<Integer> members = new TreeSet<>();
    for (int i = 0; mask >> i != 0; i++) {
      if ((mask >> i & 1) == 1) {
        members.add(i);
      }
    }
    return members;
  }

  /** Bit 2i of a mask is variable i, bit 2i + 1 its negation. */
  private static Cnf cnf(int variables, int[] masks) {
    return Cnf.of(
        variables,
        Arrays.stream(masks)
            .mapToObj(mask -> new Clause(members(mask).stream()
                .map(bit -> new Literal(bit / 2, bit % 2 == 0))
                .toList()))
            .toList());
  }

  /** Every permutation of the variables with every choice of signs, as maps of clauses. */
  private static List<int[]> literalSymmetries(int variables) {
    List<int[]> symmetries = new ArrayList<>();
    for (int[] permutation : permutations(variables)) {
      for (int signs = 0; signs < 1 << variables; signs++) {
        int[] literals = new int[2 * variables];
        for (int bit = 0; bit < literals.length; bit++) {
          int flip = signs >> bit / 2 & 1;
          literals[bit] = 2 * permutation[bit / 2] + (bit % 2 ^ flip);
        }
        symmetries.add(onSubsets(literals));
      }
    }
    return symmetries;
  }

  /** What a permutation of points does to masks of points. */
  private static int[] onSubsets(int[] permutation) {
    int[] images = new int[1 << permutation.length];
    for (int mask = 0; mask < images.length; mask++) {
      for (int bit = 0; bit < permutation.length; bit++) {
        images[mask] |= (mask >> bit & 1) << permutation[bit];
      }
    }
    return images;
  }

  private static List<int[]> permutations(int size) {
    List<int[]> all = List.of(new int[0]);
    for (int n = 0; n < size; n++) {
      List<int[]> longer = new ArrayList<>();
      for (int[] permutation : all) {
        for (int position = 0; position <= n; position++) {
          int[] extended = new int[n + 1];
          System.arraycopy(permutation, 0, extended, 0, position);
          extended[position] = n;
          System.arraycopy(permutation, position, extended, position + 1, n - position);
          longer.add(extended);
        }
      }
      all = longer;
    }
    return all;
  }
}
