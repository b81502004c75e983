package org.reluworkbench.reduction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

class ForcingGadgetTest {

  /**
   * For each point of the gadget for three units a network that fits the others and is not as forced:
   * the bias, then three units, each with the sign of its weight, its coefficients and its constant.
   */
  private static final List<String> WITHOUT_ONE_POINT = List.of(
      "9 | - 0 1 0 0 | - -3 0 2 4 | - 3 0 -2 4", // without (-2, -2, 0)
      "17 | - 2 -5 4 10 | - 1 0 0 0 | - -2 5 -4 6", // without (-2, 0, -2)
      "1 | - -6 3 4 -6 | - 5 4 -2 0 | + 4 4 -4 -4", // without (-2, 0, -1)
      "3 | - -1 2 -1 -2 | - 1 0 -1 0 | - 0 0 1 2", // without (-1, -1, -1)
      "1 | - -3 7 1 8 | - 3/2 5/2 -3/2 3/2 | + -3/2 17/2 -1/2 19/2", // without (-1, -1, 0)
      "1 | - -3 3 1 0 | - 7/2 13/2 -9/2 5/2 | + 3/2 13/2 -7/2 9/2", // without (-1, 0, -2)
      "7 | - -2 0 1 2 | - 2 0 -1 4 | - -2 5 4 0", // without (-1, 0, 0)
      "17 | - 0 1 0 0 | - -5 2 4 10 | - 5 -2 -4 6", // without (0, -2, -2)
      "21 | - -3 6 -4 6 | - 3 -6 4 14 | - 2 2 1 2", // without (0, -2, -1)
      "1 | - -7/2 12 19/2 17/2 | - 1 11/2 -5 1 | + 1 13 1 13", // without (0, -1, -2)
      "33/2 | - 0 -7/2 5/2 5 | - 5/2 4 -1 13 | - -5/2 -1/2 -3/2 -5/2", // without (0, -1, 0)
      "6 | - -1 1/2 3/2 4 | - 1 -1/2 -3/2 1 | - 4 5 -2 0", // without (0, 0, -2)
      "7 | - 0 1 0 0 | - -1 0 2 4 | - 1 0 -2 2", // without (1, -1, -1)
      "6 | - 1 0 0 0 | - 1/2 -1 3/2 4 | - -1/2 1 -3/2 1", // without (-1, 1, -1)
      "9 | - -2 0 1 2 | - 0 -1 0 0 | - 2 1 -1 6", // without (-1, -1, 1)
      "1 | - 2 10 4 10 | - 2 0 3 2 | + 2 8 4 10", // without (1, -2, -2)
      "6 | - 2 2 1 2 | - 1 -1/2 -3/2 1 | - -1 1/2 3/2 4", // without (-2, 1, -2)
      "1 | - 9 6 -6 6 | - 4 -2 1 2 | + 9 4 -5 8" // without (-2, -2, 1)
      );

  private static Weights network(String text) {
    List<AffineFunction> units = new ArrayList<>();
    List<Rational> signs = new ArrayList<>();
    String[] parts = text.split(" \\| ");
    for (String unit : Arrays.asList(parts).subList(1, parts.length)) {
      String[] words = unit.split(" ");
      signs.add(words[0].equals("-") ? Rational.MINUS_ONE : Rational.ONE);
      List<Rational> numbers = Arrays.stream(words).skip(1).map(Rational::parse).toList();
      units.add(new AffineFunction(Vector.of(numbers.subList(0, 3)), numbers.get(3)));
    }
    return new Weights(units, signs, Rational.parse(parts[0]));
  }

  private static boolean isForced(Weights network) {
    return network.bias().equals(Rational.ONE)
        && network.outputWeights().stream().allMatch(weight -> weight.signum() < 0);
  }

  @Test
  void theIntendedNetworkFits() {
    for (int units = 1; units <= 3; units++) {
      List<AffineFunction> coordinates = new ArrayList<>();
      for (int i = 0; i < units; i++) {
        coordinates.add(new AffineFunction(Vector.unit(units, i), Rational.ZERO));
      }
      ForcingGadget gadget = ForcingGadget.forUnits(units).orElseThrow();
      assertThat(new Training(units, units, gadget.examples())
              .violation(GadgetSimplification.weights(coordinates)))
          .isEmpty();
    }
  }

  /** For two units, see {@code LemmaProofCheckerTest}. */
  @Test
  void eachPointOfTheGadgetForOneUnitIsNeeded() {
    List<Example> all = ForcingGadget.forUnits(1).orElseThrow().examples();
    List<Weights> networks = List.of(
        unit(Rational.TWO, -1, 1, 2), // without 0
        unit(Rational.of(3), -1, 1, 2), // without -1
        unit(Rational.of(7), -1, 0, 6)); // without 1
    for (int i = 0; i < all.size(); i++) {
      List<Example> others = new ArrayList<>(all);
      others.remove(i);
      assertThat(new Training(1, 1, others).violation(networks.get(i))).isEmpty();
      assertThat(isForced(networks.get(i))).isFalse();
    }
  }

  private static Weights unit(Rational bias, long weight, long slope, long constant) {
    AffineFunction unit = new AffineFunction(Vector.of(slope), Rational.of(constant));
    return new Weights(List.of(unit), List.of(Rational.of(weight)), bias);
  }

  @Test
  void eachPointOfTheGadgetForThreeUnitsIsNeeded() {
    List<Example> all = ForcingGadget.forUnits(3).orElseThrow().examples();
    assertThat(all).hasSameSizeAs(WITHOUT_ONE_POINT);
    for (int i = 0; i < all.size(); i++) {
      List<Example> others = new ArrayList<>(all);
      others.remove(i);
      Weights network = network(WITHOUT_ONE_POINT.get(i));
      assertThat(new Training(3, 3, others).violation(network))
          .as("without %s", all.get(i))
          .isEmpty();
      assertThat(isForced(network)).as("%s", network).isFalse();
    }
  }
}
