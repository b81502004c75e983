package org.reluworkbench.lab.arbitrary;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.reluworkbench.network.ReluNetwork;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Numbers, vectors and networks for jqwik. All shrink towards few, small integers; dimensions and
 * entries shrink independently of each other.
 */
public final class NetworkArbitraries {

  private static final int USUAL_DIMENSION = 3;
  private static final int USUAL_LAYERS = 3;
  private static final int USUAL_WIDTH = 3;
  private static final int USUAL_UNITS = 3;

  private NetworkArbitraries() {}

  /** Small fractions, mostly integers. */
  public static Arbitrary<Rational> rationals() {
    Arbitrary<Integer> denominators =
        Arbitraries.frequency(Tuple.of(3, 1), Tuple.of(1, 2), Tuple.of(1, 3), Tuple.of(1, 5));
    return Combinators.combine(Arbitraries.integers().between(-6, 6), denominators)
        .as(Rational::of);
  }

  /** Of dimension 0 to 3. */
  public static Arbitrary<Vector> vectors() {
    return rationals().list().ofMaxSize(USUAL_DIMENSION).map(Vector::of);
  }

  public static Arbitrary<Vector> vectors(int dimension) {
    return rationals().list().ofSize(dimension).map(Vector::of);
  }

  /** Of dimension 0 to 3. */
  public static Arbitrary<AffineFunction> affineFunctions() {
    return Combinators.combine(vectors(), rationals()).as(AffineFunction::new);
  }

  public static Arbitrary<AffineFunction> affineFunctions(int dimension) {
    return Combinators.combine(vectors(dimension), rationals()).as(AffineFunction::new);
  }

  /** Of (k,1)-networks with 1 to 3 units on R^0 to R^3. */
  public static Arbitrary<Weights> weights() {
    Arbitrary<Integer> dimensions = Arbitraries.integers().between(0, USUAL_DIMENSION);
    Arbitrary<List<Unit>> units = Combinators.combine(affineFunctions(USUAL_DIMENSION), rationals())
        .as(Unit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(USUAL_UNITS);
    return Combinators.combine(dimensions, units, rationals())
        .as((dimension, some, bias) ->
            weights(some.stream().map(unit -> unit.cut(dimension)).toList(), bias));
  }

  /** Of (k,1)-networks with this many units on this space. */
  public static Arbitrary<Weights> weights(int units, int dimension) {
    return Combinators.combine(affineFunctions(dimension), rationals())
        .as(Unit::new)
        .list()
        .ofSize(units)
        .flatMap(some -> rationals().map(bias -> weights(some, bias)));
  }

  private record Unit(AffineFunction function, Rational weight) {
    Unit cut(int dimension) {
      return new Unit(NetworkArbitraries.cut(function, dimension), weight);
    }
  }

  private static Weights weights(List<Unit> units, Rational bias) {
    return new Weights(
        units.stream().map(Unit::function).toList(),
        units.stream().map(Unit::weight).toList(),
        bias);
  }

  /** One to three layers of one to three units, on R^0 to R^3. */
  public static Arbitrary<ReluNetwork> networks() {
    return networks(USUAL_DIMENSION, USUAL_LAYERS, USUAL_WIDTH);
  }

  /**
   * Networks up to a size.
   *
   * @param inputs the largest input dimension, at least zero
   * @param layers the largest number of layers, at least one
   * @param width the largest number of units of a layer, at least one
   */
  public static Arbitrary<ReluNetwork> networks(int inputs, int layers, int width) {
    Arbitrary<List<List<AffineFunction>>> units = affineFunctions(Math.max(inputs, width))
        .list()
        .ofMinSize(1)
        .ofMaxSize(width)
        .list()
        .ofMinSize(1)
        .ofMaxSize(layers);
    return Combinators.combine(
            Arbitraries.integers().between(0, inputs),
            units,
            Arbitraries.integers().between(0, width - 1))
        .as(NetworkArbitraries::network);
  }

  /** Each unit is cut to the width of the layer before it. */
  private static ReluNetwork network(int inputs, List<List<AffineFunction>> units, int output) {
    List<ReluNetwork.Layer> layers = new ArrayList<>();
    int before = inputs;
    for (List<AffineFunction> layer : units) {
      int width = before;
      layers.add(
          new ReluNetwork.Layer(layer.stream().map(unit -> cut(unit, width)).toList()));
      before = layer.size();
    }
    return new ReluNetwork(inputs, layers, Math.min(output, before - 1));
  }

  private static AffineFunction cut(AffineFunction function, int dimension) {
    return new AffineFunction(function.linear().prefix(dimension), function.constant());
  }
}
