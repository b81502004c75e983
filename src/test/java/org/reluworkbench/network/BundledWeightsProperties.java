package org.reluworkbench.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

class BundledWeightsProperties {

  @Property(tries = 300)
  void evaluatesAsTheWeightsDo(
      @ForAll @IntRange(max = 12) int units,
      @ForAll @IntRange(min = 1, max = 4) int directions,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<AffineFunction> functions = new ArrayList<>();
    List<Rational> outputs = new ArrayList<>();
    for (int i = 0; i < units; i++) {
      Random one = new Random(seed + random.nextInt(directions));
      Vector direction = Vector.of(one.nextInt(7) - 3, one.nextInt(7) - 3);
      functions.add(new AffineFunction(direction, Rational.of(random.nextInt(9) - 4, 2)));
      outputs.add(Rational.of(random.nextInt(9) - 4, 3));
    }
    Weights weights = new Weights(functions, outputs, Rational.of(random.nextInt(5) - 2));
    BundledWeights bundled = BundledWeights.of(weights);
    for (int x = -3; x <= 3; x++) {
      for (int y = -3; y <= 3; y++) {
        Vector point = Vector.of(Rational.of(x, 2), Rational.of(y));
        assertThat(bundled.at(point)).isEqualTo(weights.at(point));
      }
    }
  }
}
