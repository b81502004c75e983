package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * Random inputs with the outputs of a random (k,1)-network with small integer weights as labels, some
 * of them then one larger. Without that, satisfiable.
 *
 * @param units k, at least one
 * @param dimension of the inputs, at least one
 * @param points how many
 * @param flips how many of them get a larger label
 */
public record UnitData(int units, int dimension, int points, int flips) implements Family {

  private static final int LARGEST_WEIGHT = 3;

  public UnitData {
    if (units < 1 || dimension < 1 || points < 0 || flips < 0 || flips > points) {
      throw new IllegalArgumentException(
          units + " units, " + points + " points in R^" + dimension + ", " + flips);
    }
  }

  @Override
  public String name() {
    return "units k=" + units + " d=" + dimension + " size=" + points + " flips=" + flips;
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public Instance instance(long seed) {
    Random random = new Random(seed);
    Weights weights = new Weights(
        IntStream.range(0, units)
            .mapToObj(unit -> new AffineFunction(
                vector(random, LARGEST_WEIGHT), number(random, 2 * LARGEST_WEIGHT)))
            .toList(),
        IntStream.range(0, units)
            .mapToObj(unit -> random.nextBoolean() ? Rational.ONE : Rational.MINUS_ONE)
            .toList(),
        number(random, 2 * LARGEST_WEIGHT));
    // Wide enough that there are always several times as many places as points.
    int wide = 2 + points;
    Set<Vector> inputs = new LinkedHashSet<>();
    while (inputs.size() < points) {
      inputs.add(vector(random, wide));
    }
    List<Example> examples = new ArrayList<>();
    for (Vector input : inputs) {
      Rational label = weights.at(input);
      examples.add(new Example(input, examples.size() < flips ? label.plus(Rational.ONE) : label));
    }
    return Instance.of(name(), "seed " + seed, new Training(units, dimension, examples));
  }

  private Vector vector(Random random, int largest) {
    return Vector.of(random.longs(dimension, -largest, largest + 1L).toArray());
  }

  private static Rational number(Random random, int largest) {
    return Rational.of(random.nextInt(2 * largest + 1) - (long) largest);
  }
}
