package org.reluworkbench.reduction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;

class PlacedGadgetTest {

  private static final PlacedGadget PLAIN =
      PlacedGadget.at(Vector.of(0, 0), Vector.of(0, -2), Vector.of(-2, 0));

  @Test
  void hasThePointsOfTheRule() {
    for (int units = 1; units <= 3; units++) {
      ForcingGadget gadget = ForcingGadget.forUnits(units).orElseThrow();
      PlacedGadget there = new PlacedGadget(
          gadget,
          gadget.frame().stream().map(i -> gadget.examples().get(i).input()).toList());
      assertThat(there.examples()).isEqualTo(gadget.examples());
    }
  }

  @Test
  void refusesThreePointsOnALine() {
    assertThatThrownBy(() -> PlacedGadget.at(Vector.of(0, 0), Vector.of(1, 2), Vector.of(-2, -4)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlacedGadget.at(Vector.of(1, 1), Vector.of(1, 1), Vector.of(0, 0)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> PlacedGadget.at(Vector.of(1, 1), Vector.of(0, 1), Vector.of(1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void isFoundInWhatTheRuleMakes() {
    for (int units = 1; units <= 3; units++) {
      Separation points = new Separation(
          units, 1, List.of(Vector.of(3), Vector.of(5)), List.of(Vector.of(1), Vector.of(7)));
      assertThat(PlacedGadget.find(new PointsToTraining().apply(points).target()))
          .isPresent();
    }
  }

  @Test
  void ofEveryNumberOfUnitsIsFoundInDisguiseAndNotIfAPointIsMissing() {
    Random random = new Random(3);
    for (int units = 1; units <= 3; units++) {
      for (int i = 0; i < 20; i++) {
        int dimension = units + i % 3;
        List<Example> data = new ArrayList<>(somewhere(units, dimension, random).examples());
        Collections.shuffle(data, random);
        PlacedGadget found =
            PlacedGadget.find(new Training(units, dimension, data)).orElseThrow();
        assertThat(data).containsExactlyInAnyOrderElementsOf(found.examples());
        data.remove(0);
        assertThat(PlacedGadget.find(new Training(units, dimension, data))).isEmpty();
      }
    }
  }

  private static PlacedGadget somewhere(int units, int dimension, Random random) {
    ForcingGadget gadget = ForcingGadget.forUnits(units).orElseThrow();
    while (true) {
      List<Vector> frame = new ArrayList<>();
      for (int i = 0; i <= units; i++) {
        frame.add(Vector.of(IntStream.range(0, dimension)
            .mapToObj(entry -> Rational.of(random.nextInt(9) - 4, 1 + random.nextInt(3)))
            .toList()));
      }
      if (PlacedGadget.canBeFrame(gadget, frame)) {
        return new PlacedGadget(gadget, frame);
      }
    }
  }

  @Test
  void isFoundInAnObliquePlaneWithFractions() {
    PlacedGadget oblique = PlacedGadget.at(
        Vector.of(Rational.of(1, 3), Rational.of(5), Rational.of(-1, 7)),
        Vector.of(Rational.of(2), Rational.of(-3, 2), Rational.ZERO),
        Vector.of(Rational.of(-4), Rational.ONE, Rational.of(9, 11)));
    List<Example> data = new ArrayList<>(oblique.examples());
    data.add(new Example(Vector.of(8, 8, 8), Rational.of(3)));
    Collections.reverse(data);
    PlacedGadget found = PlacedGadget.find(new Training(2, 3, data)).orElseThrow();
    assertThat(data).containsAll(found.examples());
  }

  @Test
  void isNotFoundIfAnyPointIsMissingMovedOrRelabelled() {
    for (int i = 0; i < PLAIN.examples().size(); i++) {
      Example example = PLAIN.examples().get(i);
      List<Example> missing = new ArrayList<>(PLAIN.examples());
      missing.remove(i);
      assertThat(PlacedGadget.find(new Training(2, 2, missing))).isEmpty();
      List<Example> moved = new ArrayList<>(missing);
      moved.add(new Example(example.input().plus(Vector.of(0, 1)), example.label()));
      assertThat(PlacedGadget.find(new Training(2, 2, moved))).isEmpty();
      List<Example> relabelled = new ArrayList<>(missing);
      relabelled.add(new Example(example.input(), Rational.of(1, 2)));
      assertThat(PlacedGadget.find(new Training(2, 2, relabelled))).isEmpty();
    }
  }

  @Test
  void isNotFoundOnALine() {
    List<Example> line = List.of(
        new Example(Vector.of(0, 0), Rational.ONE),
        new Example(Vector.of(2, 0), Rational.ONE),
        new Example(Vector.of(-2, 0), Rational.ONE),
        new Example(Vector.of(-4, 0), Rational.ONE),
        new Example(Vector.of(3, 0), Rational.ZERO),
        new Example(Vector.of(-3, 0), Rational.ZERO),
        new Example(Vector.of(1, 0), Rational.ZERO),
        new Example(Vector.of(-1, 0), Rational.ZERO));
    assertThat(PlacedGadget.find(new Training(2, 2, line))).isEmpty();
  }

  @Test
  void isNotLookedForWithTheWrongNumberOfUnits() {
    assertThat(PlacedGadget.find(new Training(1, 2, PLAIN.examples()))).isEmpty();
    assertThat(PlacedGadget.find(new Training(3, 2, PLAIN.examples()))).isEmpty();
    assertThat(PlacedGadget.find(new Training(2, 0, List.of()))).isEmpty();
  }

  /** Two thousand points in dimension five hundred, one gadget among them. */
  @Test
  void isFoundAmongManyPoints() {
    int dimension = 500;
    Random random = new Random(7);
    List<Example> data = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      Vector.Builder input = Vector.builder(dimension);
      IntStream.range(0, 4)
          .forEach(
              entry -> input.set(random.nextInt(dimension), Rational.of(random.nextInt(5) - 2)));
      data.add(new Example(input.build(), Rational.of(i % 2)));
    }
    assertThat(PlacedGadget.find(new Training(2, dimension, data))).isEmpty();
    PlacedGadget gadget = PlacedGadget.at(
        Vector.unit(dimension, 17), Vector.unit(dimension, 170), Vector.unit(dimension, 400));
    data.addAll(gadget.examples());
    Collections.shuffle(data, random);
    assertThat(PlacedGadget.find(new Training(2, dimension, data)).map(PlacedGadget::examples))
        .contains(gadget.examples());
  }
}
