package org.reluworkbench.network;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * Evaluates a (k,1)-network at many points, exactly: units that share a direction are sorted by their
 * biases and summed up once, so that a point costs a scalar product and a binary search for each
 * direction, not for each unit.
 */
public final class BundledWeights {

  /**
   * Units {@code [a.x + b_i]} with {@code b_1 >= b_2 >= ...}.
   *
   * @param direction a
   * @param biases b_i
   * @param slopes sums of the first output weights w_1 + ... + w_m, for m from zero
   * @param constants sums w_1 b_1 + ... + w_m b_m
   */
  private record Bundle(
      Vector direction, List<Rational> biases, List<Rational> slopes, List<Rational> constants) {

    Rational at(Vector point) {
      Rational projection = direction.dot(point);
      int active = active(projection);
      return slopes.get(active).times(projection).plus(constants.get(active));
    }

    /** How many units are positive there: the first so many. */
    private int active(Rational projection) {
      int low = 0;
      int high = biases.size();
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (projection.plus(biases.get(middle)).signum() > 0) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low;
    }
  }

  private final List<Bundle> bundles = new ArrayList<>();
  private final Rational bias;

  private BundledWeights(Weights weights) {
    this.bias = weights.bias();
    Map<Vector, List<Integer>> byDirection = new LinkedHashMap<>();
    // Vectors that are one object are told apart from others without hashing all their entries.
    Vector last = Vector.zero(0);
    List<Integer> members = new ArrayList<>();
    for (int i = 0; i < weights.units().size(); i++) {
      Vector direction = weights.units().get(i).linear();
      if (direction != last) {
        members = byDirection.computeIfAbsent(direction, key -> new ArrayList<>());
        last = direction;
      }
      members.add(i);
    }
    byDirection.forEach((direction, units) -> bundles.add(bundle(weights, direction, units)));
  }

  public static BundledWeights of(Weights weights) {
    return new BundledWeights(weights);
  }

  private static Bundle bundle(Weights weights, Vector direction, List<Integer> units) {
    List<Integer> sorted = units.stream()
        .sorted(Comparator.comparing((Integer i) -> weights.units().get(i).constant())
            .reversed())
        .toList();
    List<Rational> biases =
        sorted.stream().map(i -> weights.units().get(i).constant()).toList();
    List<Rational> slopes = new ArrayList<>(List.of(Rational.ZERO));
    List<Rational> constants = new ArrayList<>(List.of(Rational.ZERO));
    IntStream.range(0, sorted.size()).forEach(i -> {
      Rational weight = weights.outputWeights().get(sorted.get(i));
      slopes.add(slopes.get(i).plus(weight));
      constants.add(constants.get(i).plus(weight.times(biases.get(i))));
    });
    return new Bundle(direction, biases, slopes, constants);
  }

  /** F(x), exactly. */
  public Rational at(Vector point) {
    Rational sum = bias;
    for (Bundle bundle : bundles) {
      sum = sum.plus(bundle.at(point));
    }
    return sum.positivePart();
  }
}
