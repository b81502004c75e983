package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;

/**
 * A random invertible affine map of the inputs, with rational coefficients: {@code x -> L U x + t}
 * with L lower and U upper triangular, neither with a zero on its diagonal. Fewest entries are zero,
 * and the order of the data is changed too. The answer to a training problem stays as it was.
 *
 * @param seed of all that is random
 */
public record Disguise(long seed) {

  private static final int LARGEST = 2;
  private static final int DENOMINATORS = 3;

  /** The problem as it looks after the map. */
  public Training of(Training problem) {
    Random random = new Random(seed);
    int dimension = problem.dimension();
    List<Vector> lower = triangular(dimension, false, random);
    List<Vector> upper = triangular(dimension, true, random);
    List<Vector> columns = upper.stream()
        .map(column -> image(column, lower, Vector.zero(dimension)))
        .toList();
    Vector shift =
        Vector.of(IntStream.range(0, dimension).mapToObj(i -> entry(random)).toList());
    List<Example> examples = new ArrayList<>();
    for (Example example : problem.examples()) {
      examples.add(new Example(image(example.input(), columns, shift), example.label()));
    }
    java.util.Collections.shuffle(examples, random);
    return new Training(problem.units(), dimension, examples);
  }

  /** The columns of a triangular matrix. */
  private static List<Vector> triangular(int dimension, boolean upper, Random random) {
    List<Vector> columns = new ArrayList<>();
    for (int j = 0; j < dimension; j++) {
      Vector.Builder column = Vector.builder(dimension);
      for (int i = upper ? 0 : j; i < (upper ? j + 1 : dimension); i++) {
        Rational entry = entry(random);
        column.set(i, i == j && entry.isZero() ? Rational.ONE : entry);
      }
      columns.add(column.build());
    }
    return columns;
  }

  private static Rational entry(Random random) {
    return Rational.of(
        random.nextInt(2 * LARGEST + 1) - (long) LARGEST, 1 + random.nextInt(DENOMINATORS));
  }

  private static Vector image(Vector point, List<Vector> columns, Vector shift) {
    Vector image = shift;
    for (int i = 0; i < point.support(); i++) {
      image = image.combine(point.supportValue(i), columns.get(point.supportIndex(i)));
    }
    return image;
  }
}
