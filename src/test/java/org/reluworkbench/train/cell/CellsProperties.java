package org.reluworkbench.train.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class CellsProperties {

  /** Small numbers make parallel, repeated and concurrent hyperplanes frequent. */
  @Provide
  Arbitrary<Arrangement> arrangements() {
    return Arbitraries.integers()
        .between(1, 4)
        .flatMap(dimension -> Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, hyperplanes(dimension, 2, false)),
                net.jqwik.api.Tuple.of(2, hyperplanes(dimension, 2, true)),
                net.jqwik.api.Tuple.of(1, hyperplanes(dimension, 1_000_000_007, false)))
            .map(hyperplanes -> new Arrangement(dimension, hyperplanes)));
  }

  private static Arbitrary<List<AffineFunction>> hyperplanes(
      int dimension, long bound, boolean central) {
    return Arbitraries.longs()
        .between(-bound, bound)
        .list()
        .ofSize(dimension + 1)
        .map(numbers -> new AffineFunction(
            Vector.of(
                numbers.subList(1, dimension + 1).stream().map(Rational::of).toList()),
            central ? Rational.ZERO : Rational.of(numbers.get(0), 3)))
        .filter(f -> !f.linear().isZero() || !f.constant().isZero())
        .list()
        .ofMaxSize(7);
  }

  @Property(tries = 200)
  void cellsAreTheSignVectorsThatExactProgrammingFindsFeasible(
      @ForAll("arrangements") Arrangement arrangement) {
    List<Cell> cells = cells(arrangement);
    assertThat(cells).allMatch(cell -> cell.verifies(arrangement));
    assertThat(cells.stream().map(Cell::signs))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(feasible(arrangement));
  }

  @Property(tries = 100)
  void thereAreAsManyCellsAsDeletionAndRestrictionCount(
      @ForAll("arrangements") Arrangement arrangement) {
    assertThat(cells(arrangement)).hasSize((int) DeletionRestriction.cells(arrangement));
  }

  @Property(tries = 100)
  void partsAndThreadsFindTheSameCells(
      @ForAll("arrangements") Arrangement arrangement, @ForAll byte count) {
    Cells cells = Cells.of(arrangement);
    List<SignVector> inParts = new ArrayList<>();
    for (Part part : cells.split(Math.abs(count), () -> false)) {
      cells.forEach(part, cell -> inParts.add(cell.signs()), () -> false);
    }
    ConcurrentLinkedQueue<SignVector> byThreads = new ConcurrentLinkedQueue<>();
    cells.forEach(3, cell -> byThreads.add(cell.signs()), () -> false);
    List<SignVector> expected = cells(arrangement).stream().map(Cell::signs).toList();
    assertThat(inParts).containsExactlyInAnyOrderElementsOf(expected);
    assertThat(byThreads).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<Cell> cells(Arrangement arrangement) {
    List<Cell> cells = new ArrayList<>();
    Cells.of(arrangement).forEach(cells::add, () -> false);
    return cells;
  }

  /** Tries all sign vectors. */
  private static Set<SignVector> feasible(Arrangement arrangement) {
    Set<SignVector> found = new HashSet<>();
    for (int bits = 0; bits < 1 << arrangement.size(); bits++) {
      int mask = bits;
      SignVector signs = SignVector.of(arrangement.size(), i -> (mask >> i & 1) == 1 ? 1 : -1);
      if (isFeasible(arrangement, signs)) {
        found.add(signs);
      }
    }
    return found;
  }

  /** In coordinates times t, with t at least one: then all functions are at least one as well. */
  private static boolean isFeasible(Arrangement arrangement, SignVector signs) {
    int dimension = arrangement.dimension();
    List<LinearConstraint> constraints = new ArrayList<>();
    constraints.add(LinearConstraint.atLeast(Vector.unit(dimension + 1, dimension), Rational.ONE));
    for (int i = 0; i < signs.size(); i++) {
      AffineFunction f = arrangement.hyperplanes().get(i).times(Rational.of(signs.sign(i)));
      constraints.add(LinearConstraint.atLeast(f.linear().append(f.constant()), Rational.ONE));
    }
    return new LinearSystem(dimension + 1, constraints).feasibility(() -> false)
        instanceof Feasibility.Feasible;
  }
}
