package org.reluworkbench.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;

class UniverseTest {

  private static List<Problem<?>> all(Universe universe) throws Exception {
    List<Problem<?>> all = new ArrayList<>();
    assertThat(universe.visit(all::add)).isTrue();
    return all;
  }

  private static Universe cnfs(int variables, int clauses) {
    return new Universe(
        ProblemKind.CNF, Map.of(Measure.VARIABLES, variables, Measure.CLAUSES, clauses));
  }

  private static Universe splittings(int elements, int sets) {
    return new Universe(
        ProblemKind.SPLITTING, Map.of(Measure.ELEMENTS, elements, Measure.SETS, sets));
  }

  /** Set systems with one set: a set of k of n elements, 0 <= k <= n; and none at all. */
  @Test
  void oneSetIsDeterminedByItsSize() throws Exception {
    assertThat(all(splittings(4, 1))).hasSize(5 + 1 + 2 + 3 + 4 + 5);
  }

  /** No variable: so many empty clauses. One: (), (a), (a | !a); then the pairs of them up to a = !a. */
  @Test
  void oneVariableHasTheCnfsThatOneCountsByHand() throws Exception {
    assertThat(all(cnfs(0, 3))).hasSize(4);
    // None; (), (a), (a|!a); and of two: () with each, (a) with (a), (!a), (a|!a), and (a|!a)
    // twice.
    assertThat(all(cnfs(1, 2))).hasSize(3 + 1 + 3 + 7);
  }

  /** W. Burnside: as many classes as renamings fix multisets, on average. */
  @Test
  void thereAreAsManySetSystemsAsBurnsideCounts() throws Exception {
    assertThat(all(splittings(4, 4))).hasSize(burnside(4, 4));
  }

  @Test
  void noInstanceIsShownTwice() throws Exception {
    List<Problem<?>> all = all(cnfs(2, 3));
    assertThat(new HashSet<>(all)).hasSameSizeAs(all);
    assertThat(all).allMatch(Satisfiability.class::isInstance);
  }

  @Test
  void smallInstancesComeFirst() throws Exception {
    List<Problem<?>> all = all(splittings(3, 2));
    assertThat(((SetSplitting) all.get(0)).hypergraph().elements()).isEmpty();
    assertThat(all.get(all.size() - 1).sizes().get(Measure.ELEMENTS)).isEqualTo(3);
    assertThat(all).allMatch(one -> one.sizes().get(Measure.SETS) <= 2);
  }

  @Test
  void aVisitorMayStop() throws Exception {
    Set<Problem<?>> seen = new HashSet<>();
    assertThat(cnfs(3, 3).visit(one -> seen.add(one) && seen.size() < 5)).isFalse();
    assertThat(seen).hasSize(5);
  }

  @Test
  void whatIsTooMuchOrHasNoBoundIsNotGoneThrough() {
    assertThat(cnfs(3, 3).isExhaustive()).isTrue();
    assertThat(splittings(5, 5).isExhaustive()).isTrue();
    assertThat(cnfs(4, 9).isExhaustive()).isFalse();
    assertThat(splittings(60, 1).isExhaustive()).isFalse();
    Universe open = new Universe(ProblemKind.CNF, Map.of(Measure.VARIABLES, 1));
    assertThat(open.isExhaustive()).isFalse();
    assertThatThrownBy(() -> open.visit(one -> true)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void equalSeedsGiveEqualSamplesWithinTheBounds() {
    for (ProblemKind kind : List.of(
        ProblemKind.CNF,
        ProblemKind.NAE,
        ProblemKind.SPLITTING,
        ProblemKind.COLOURING,
        ProblemKind.POINTS)) {
      Universe universe = new Universe(kind, Map.of(Measure.CLAUSES, 3, Measure.DIMENSION, 2));
      Sampler one = new Sampler(universe, 7);
      Sampler other = new Sampler(universe, 7);
      for (int i = 0; i < 50; i++) {
        Problem<?> instance = one.next();
        assertThat(instance).isEqualTo(other.next());
        assertThat(instance.kind()).isEqualTo(kind);
        Map<Measure, Long> sizes = instance.sizes().byMeasure();
        assertThat(sizes.getOrDefault(Measure.CLAUSES, 0L)).isLessThanOrEqualTo(3);
        assertThat(sizes.getOrDefault(Measure.DIMENSION, 1L)).isBetween(1L, 2L);
      }
    }
  }

  private static int burnside(int elements, int sets) {
    BigInteger classes = BigInteger.ZERO;
    for (int n = 0; n <= elements; n++) {
      List<List<Integer>> permutations = permutations(n);
      BigInteger fixed = BigInteger.ZERO;
      for (List<Integer> permutation : permutations) {
        for (int m = 0; m <= sets; m++) {
          fixed = fixed.add(BigInteger.valueOf(fixed(permutation, m)));
        }
      }
      classes = classes.add(fixed.divide(BigInteger.valueOf(permutations.size())));
    }
    return classes.intValueExact();
  }

  /** How many multisets of m sets a permutation fixes: unions of cycles of sets, of total length m. */
  private static long fixed(List<Integer> permutation, int m) {
    IntUnaryOperator image = mask -> IntStream.range(0, permutation.size())
        .filter(i -> (mask >> i & 1) == 1)
        .map(i -> 1 << permutation.get(i))
        .sum();
    long[] ways = new long[m + 1];
    ways[0] = 1;
    Set<Integer> seen = new HashSet<>();
    for (int mask = 0; mask < 1 << permutation.size(); mask++) {
      int length = 0;
      for (int next = mask; seen.add(next); next = image.applyAsInt(next)) {
        length++;
      }
      for (int total = length; length > 0 && total <= m; total++) {
        ways[total] += ways[total - length];
      }
    }
    return ways[m];
  }

  private static List<List<Integer>> permutations(int n) {
    if (n == 0) {
      return List.of(List.of());
    }
    List<List<Integer>> all = new ArrayList<>();
    for (List<Integer> shorter : permutations(n - 1)) {
      for (int at = 0; at < n; at++) {
        List<Integer> longer = new ArrayList<>(shorter);
        longer.add(at, n - 1);
        all.add(longer);
      }
    }
    return all;
  }
}
