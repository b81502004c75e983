package org.reluworkbench.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/** Random linear systems of the kinds that simplex codes get wrong. */
final class LinearSystems {

  private final Random random;

  LinearSystems(long seed) {
    random = new Random(seed);
  }

  /** Small coefficients, many parallel and redundant constraints, vertices with many of them. */
  LinearSystem degenerate() {
    int variables = 1 + random.nextInt(5);
    int bound = 1 + random.nextInt(3);
    return system(
        variables, random.nextInt(14), () -> Rational.of(random.nextInt(2 * bound + 1) - bound));
  }

  /** All bounds zero: every vertex is the origin, where greedy rules cycle. */
  LinearSystem cone() {
    LinearSystem system = degenerate();
    return new LinearSystem(
        system.variables(),
        system.constraints().stream()
            .map(c -> new LinearConstraint(
                c.form(),
                new Range(
                    c.range().lower().map(b -> Rational.ZERO),
                    c.range()
                        .upper()
                        .map(b -> random.nextInt(9) == 0 ? Rational.MINUS_ONE : Rational.ZERO))))
            .toList());
  }

  /** Coefficients that leave the range of a long after a few row operations. */
  LinearSystem large() {
    int variables = 1 + random.nextInt(4);
    return system(
        variables,
        random.nextInt(9),
        () -> Rational.of(random.nextLong() >> random.nextInt(60), 1 + random.nextInt(1_000_000)));
  }

  Vector form(int variables) {
    return Vector.of(IntStream.range(0, variables)
        .mapToObj(i -> Rational.of(random.nextInt(5) - 2))
        .toList());
  }

  private LinearSystem system(
      int variables, int size, java.util.function.Supplier<Rational> number) {
    List<LinearConstraint> constraints = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Vector form = Vector.of(IntStream.range(0, variables)
          .mapToObj(j -> random.nextInt(3) == 0 ? Rational.ZERO : number.get())
          .toList());
      constraints.add(new LinearConstraint(form, range(number.get(), number.get())));
    }
    return new LinearSystem(variables, constraints);
  }

  Range range(Rational one, Rational other) {
    return switch (random.nextInt(5)) {
      case 0 -> Range.exactly(one);
      case 1 -> Range.between(one.min(other), one.max(other));
      case 2 -> Range.atLeast(one);
      case 3 -> Range.atMost(one);
      default ->
        random.nextInt(4) == 0
            ? Range.between(one, other)
            : new Range(Optional.empty(), Optional.of(one));
    };
  }
}
