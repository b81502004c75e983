package org.reluworkbench.interchange.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class RoundedNetworkProperties {

  /** The sums in a random order, by Java's own arithmetic. */
  @Property
  void theBoundHoldsWhateverTheOrderOfTheSums(
      @ForAll ReluNetwork network, @ForAll Rational some, @ForAll long seed) {
    Random random = new Random(seed);
    Rational edge = some.abs().plus(Rational.ONE);
    InputBox box = InputBox.cube(network.inputs(), edge.negate(), edge);
    for (Precision precision : Precision.values()) {
      RoundedNetwork rounding = RoundedNetwork.of(network, precision).orElseThrow();
      Rational bound = rounding.errorBound(box).orElseThrow();
      List<Rational> coordinates = new ArrayList<>();
      for (int i = 0; i < network.inputs(); i++) {
        coordinates.add(edge.times(Rational.of(random.nextInt(-7, 8), 7)));
      }
      Vector point = Vector.of(coordinates);
      double computed = evaluate(rounding, point, random);
      assertThat(Rational.ofExactly(computed).minus(network.at(point)).abs())
          .isLessThanOrEqualTo(bound);
    }
  }

  private static double evaluate(RoundedNetwork rounding, Vector point, Random random) {
    boolean single = rounding.precision() == Precision.FLOAT32;
    List<Double> values = new ArrayList<>();
    point.toList().forEach(x -> values.add(rounding.precision().nearest(x).orElseThrow()));
    for (ReluNetwork.Layer layer : rounding.rounded().layers()) {
      List<Double> next = new ArrayList<>();
      for (AffineFunction unit : layer.units()) {
        List<Double> terms = new ArrayList<>(List.of(unit.constant().approximately()));
        for (int j = 0; j < values.size(); j++) {
          double product = unit.linear().get(j).approximately() * values.get(j);
          terms.add(single ? (double) (float) product : product);
        }
        while (terms.size() > 1) {
          double sum = terms.remove(random.nextInt(terms.size()))
              + terms.remove(random.nextInt(terms.size()));
          terms.add(single ? (double) (float) sum : sum);
        }
        next.add(Math.max(0, terms.get(0)));
      }
      values.clear();
      values.addAll(next);
    }
    return values.get(rounding.rounded().output());
  }

  private static ReluNetwork one(String weight, String bias) {
    return new ReluNetwork(
        1,
        List.of(new ReluNetwork.Layer(List.of(
            new AffineFunction(Vector.of(List.of(Rational.parse(weight))), Rational.parse(bias))))),
        0);
  }

  @Example
  void whatMayOverflowHasNoBound() {
    assertThat(RoundedNetwork.of(one("1e39", "0"), Precision.FLOAT32)).isEmpty();
    RoundedNetwork large =
        RoundedNetwork.of(one("1e38", "0"), Precision.FLOAT32).orElseThrow();
    assertThat(large.errorBound(InputBox.parse("0..1", 1))).isPresent();
    assertThat(large.errorBound(InputBox.parse("0..2", 1))).isEmpty();
    RoundedNetwork idle = RoundedNetwork.of(one("0", "1"), Precision.FLOAT32).orElseThrow();
    assertThat(idle.errorBound(InputBox.parse("0..1e39", 1))).isEmpty();
  }

  /** By hand: e = u + t; A = e; S = 1 + e + 1, B = 3u/(1-3u) S + 2t. */
  @Example
  void theBoundOfOneUnitIsWhatTheDerivationSays() {
    Rational u = Precision.FLOAT64.unitRoundoff();
    Rational t = Precision.FLOAT64.least();
    Rational e = u.plus(t);
    Rational three = u.times(Rational.of(3));
    Rational expected = e.plus(
            three.dividedBy(Rational.ONE.minus(three)).times(Rational.TWO.plus(e)))
        .plus(t.times(Rational.TWO));
    Optional<Rational> bound = RoundedNetwork.of(one("1", "1"), Precision.FLOAT64)
        .orElseThrow()
        .errorBound(InputBox.parse("-1..1", 1));
    assertThat(bound.orElseThrow()).isBetween(expected, expected.times(Rational.parse("1.00001")));
  }
}
