package org.reluworkbench.train.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class CellsTest {

  static Stream<Arguments> families() {
    return Stream.of(
        family("braid 2", Arrangements.braid(2), 2),
        family("braid 4", Arrangements.braid(4), 24),
        family("braid 5", Arrangements.braid(5), 120),
        family("type B 2", Arrangements.typeB(2), 8),
        family("type B 3", Arrangements.typeB(3), 48),
        family("Shi 3", Arrangements.shi(3), 16),
        family("Shi 4", Arrangements.shi(4), 125),
        family("Catalan 3", Arrangements.catalan(3), 30),
        family("Catalan 4", Arrangements.catalan(4), 336),
        family("braid 6", Arrangements.braid(6), 720),
        family("type B 4", Arrangements.typeB(4), 384),
        family("resonance 5", Arrangements.resonance(5), 11292),
        family("threshold 4", Arrangements.threshold(4), 1882),
        family("resonance 1", Arrangements.resonance(1), 2),
        family("resonance 2", Arrangements.resonance(2), 6),
        family("resonance 3", Arrangements.resonance(3), 32),
        family("resonance 4", Arrangements.resonance(4), 370),
        family("threshold 1", Arrangements.threshold(1), 4),
        family("threshold 2", Arrangements.threshold(2), 14),
        family("threshold 3", Arrangements.threshold(3), 104),
        family("coordinates 6", Arrangements.coordinates(6), 64),
        family("8 in R^3", Arrangements.randomAffine(3, 8, 1000, 1), 93),
        family("20 in R^4", general(4, 20), Arrangements.genericAffine(20, 4)),
        family("14 of rank 7", Arrangements.randomCentral(7, 14, 1_000_000, 4), 8192),
        family("9 in R^1", general(1, 9), 10),
        family("40 in R^2", general(2, 40), 821),
        family("40 of rank 3", Arrangements.randomCentral(3, 40, 1_000_000, 5), 1562),
        family("8 of rank 4", Arrangements.randomCentral(4, 8, 1000, 2), 128));
  }

  private static Arrangement general(int dimension, int size) {
    return Arrangements.randomAffine(dimension, size, 1_000_000, 3);
  }

  private static Arguments family(String name, Arrangement arrangement, long cells) {
    return Arguments.of(name, arrangement, cells);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("families")
  void countsKnownFamilies(String name, Arrangement arrangement, long cells) {
    assertThat(verified(arrangement)).as(name).hasSize((int) cells);
  }

  @Test
  void spaceWithoutHyperplanesIsOneCell() {
    assertThat(verified(new Arrangement(3, List.of()))).hasSize(1);
    assertThat(verified(new Arrangement(0, List.of()))).hasSize(1);
  }

  @Test
  void repeatedAndReversedHyperplanesCutOnce() {
    AffineFunction line = new AffineFunction(Vector.of(1, 2), Rational.of(3));
    Set<Cell> cells =
        verified(new Arrangement(2, List.of(line, line.times(Rational.of(-2)), line)));
    assertThat(cells.stream().map(cell -> cell.signs().toString()))
        .containsExactlyInAnyOrder("+-+", "-+-");
  }

  @Test
  void constantFunctionsHaveOneSide() {
    AffineFunction never = AffineFunction.constant(1, Rational.MINUS_ONE);
    AffineFunction point = new AffineFunction(Vector.of(2), Rational.ONE);
    assertThat(verified(new Arrangement(1, List.of(never, point))).stream()
            .map(cell -> cell.signs().toString()))
        .containsExactlyInAnyOrder("-+", "--");
  }

  @Test
  void parallelLinesMakeStripes() {
    List<AffineFunction> lines = new ArrayList<>();
    for (long c = 0; c < 10; c++) {
      lines.add(new AffineFunction(Vector.of(1, -1), Rational.of(c, 7)));
    }
    assertThat(verified(new Arrangement(2, lines))).hasSize(11);
  }

  @Test
  void equalPointsHaveTwoDichotomies() {
    Vector point = Vector.of(1, 2);
    assertThat(verified(Arrangement.ofPoints(2, List.of(point, point, point)))).hasSize(2);
  }

  @Test
  void pointsOnALineHaveTwoDichotomiesEach() {
    List<Vector> points =
        Stream.of(0L, 3L, 1L, 7L, -2L).map(t -> Vector.of(t, 2 * t)).toList();
    assertThat(verified(Arrangement.ofPoints(2, points))).hasSize(10);
  }

  @Test
  void sweepsOfThePlaneFindWhatTreesFind() {
    for (int side = 2; side <= 5; side++) {
      Arrangement grid = Arrangements.grid(side, 5);
      List<Cell> byTree = new ArrayList<>();
      Cells.byTree(grid).forEach(byTree::add, () -> false);
      assertThat(signs(List.copyOf(verified(grid)))).isEqualTo(signs(byTree));
    }
  }

  @Test
  void hugeCoordinatesAndSliversStayExact() {
    List<AffineFunction> lines = new ArrayList<>();
    for (long i = 1; i <= 9; i++) {
      lines.add(new AffineFunction(
          Vector.of(Rational.of(1_000_000_007L * i, 3), Rational.of(i * i)),
          Rational.of(1, 998_244_353L * i)));
    }
    assertThat(verified(new Arrangement(2, lines)))
        .hasSize((int) DeletionRestriction.cells(new Arrangement(2, lines)));
  }

  @ParameterizedTest
  @EnumSource(ArrangementFamily.class)
  void smallestOfEachFamilyHaveTheKnownNumber(ArrangementFamily family) {
    int parameters = family.parameters().size();
    for (int size = 1; size <= 3; size++) {
      List<Integer> sizes = parameters == 1 ? List.of(size) : List.of(size, size + 2);
      KnownArrangement known = family.of(sizes, 1).orElseThrow();
      assertThat(verified(known.arrangement()))
          .as(known.name())
          .hasSize((int) known.cells())
          .hasSize((int) DeletionRestriction.cells(known.arrangement()));
    }
  }

  @Test
  void numbersThatNobodyKnowsOrThatDoNotFitAreNotGiven() {
    assertThat(ArrangementFamily.RESONANCE.of(List.of(7), 1)).isEmpty();
    assertThat(ArrangementFamily.BRAID.of(List.of(0), 1)).isEmpty();
    assertThat(ArrangementFamily.BRAID.of(List.of(30), 1)).isEmpty();
    assertThat(ArrangementFamily.AFFINE.of(List.of(2000, 2000), 1)).isEmpty();
  }

  @Test
  void stopsWhenTold() {
    AtomicLong polls = new AtomicLong();
    Cells cells = Cells.of(Arrangements.braid(4));
    Tally tally = cells.forEach(cell -> {}, () -> polls.incrementAndGet() > 5);
    assertThat(tally.complete()).isFalse();
    assertThat(tally.cells()).isLessThan(24);
  }

  @Test
  void handsOnWhatTheConsumerThrows() {
    Cells cells = Cells.of(Arrangements.braid(4));
    assertThatThrownBy(() -> cells.forEach(
            2,
            cell -> {
              throw new UnsupportedOperationException("enough");
            },
            () -> false))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void refusesAPartOfAnotherArrangement() {
    Cells cells = Cells.of(Arrangements.coordinates(2));
    Part part = new Part(SignVector.of(List.of(1, 0)), Vector.of(-1, 1));
    assertThatThrownBy(() -> cells.forEach(part, cell -> {}, () -> false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Delivers each cell once, with a witness in it, in whatever way it is asked. */
  private static Set<Cell> verified(Arrangement arrangement) {
    Cells cells = Cells.of(arrangement);
    List<Cell> found = new ArrayList<>();
    Tally tally = cells.forEach(found::add, () -> false);
    assertThat(found).allMatch(cell -> cell.verifies(arrangement));
    assertThat(found.stream().map(Cell::signs)).doesNotHaveDuplicates();
    assertThat(tally.complete()).isTrue();
    assertThat(tally.cells()).isEqualTo(found.size());
    assertThat(signs(inParts(cells, 7))).containsExactlyInAnyOrderElementsOf(signs(found));
    return Set.copyOf(found);
  }

  private static List<Cell> inParts(Cells cells, int count) {
    List<Cell> found = new ArrayList<>();
    List<Part> parts = cells.split(count, () -> false);
    for (Part part : parts) {
      assertThat(part.verifies(cells.arrangement())).isTrue();
      cells.forEach(part, found::add, () -> false);
    }
    assertThat(parts.size()).isGreaterThanOrEqualTo(Math.min(count, found.size()));
    return found;
  }

  private static Set<SignVector> signs(List<Cell> cells) {
    Set<SignVector> signs = new HashSet<>();
    cells.forEach(cell -> signs.add(cell.signs()));
    return signs;
  }
}
