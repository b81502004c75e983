package org.reluworkbench.linear;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;

/**
 * The exact simplex on what the decision engine asks of it: which of two classes of points one
 * hyperplane can tell apart. Run by {@code mvn -Pjmh test-compile exec:exec}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SimplexBenchmark {

  private static final long SEED = 17;

  /** Points in general position with large coordinates, or unit vectors and sums of three. */
  @Param({"generic", "sparse"})
  public String points;

  @Param({"5", "20"})
  public int dimension;

  /** Whether there is such a hyperplane: else a Farkas vector is found. */
  @Param({"true", "false"})
  public boolean feasible;

  private LinearSystem system;
  private Vector objective;
  private Simplex warm;
  private int turn;

  @Setup(Level.Trial)
  public void draw() {
    Random random = new Random(SEED);
    List<LinearConstraint> constraints = new ArrayList<>();
    Vector normal = Vector.of(random.longs(dimension + 1, -9, 10).toArray());
    for (int i = 0; i < 6 * dimension; i++) {
      Vector point = point(random).append(Rational.ONE);
      boolean inside = normal.dot(point).signum() <= 0;
      constraints.add(
          inside
              ? LinearConstraint.atMost(point, Rational.ZERO)
              : LinearConstraint.atLeast(point, Rational.ONE));
      if (i == 0 && !feasible) {
        constraints.add(
            inside
                ? LinearConstraint.atLeast(point, Rational.ONE)
                : LinearConstraint.atMost(point, Rational.ZERO));
      }
    }
    system = new LinearSystem(dimension + 1, constraints);
    objective = Vector.of(random.longs(dimension + 1, -9, 10).toArray());
  }

  private Vector point(Random random) {
    if (points.equals("generic")) {
      return Vector.of(random.longs(dimension, -1_000, 1_001).toArray());
    }
    Vector.Builder sum = Vector.builder(dimension);
    random.ints(1L + 2 * random.nextInt(2), 0, dimension).forEach(i -> sum.set(i, Rational.ONE));
    return sum.build();
  }

  /** A simplex that the next benchmark moves about in. */
  @Setup(Level.Iteration)
  public void warmUp() {
    warm = new Simplex(dimension + 1);
    for (LinearConstraint constraint : system.constraints()) {
      warm.confine(warm.define(constraint.form()), constraint.range());
    }
    warm.check(() -> false);
    turn = 0;
  }

  /** From nothing to an answer. */
  @Benchmark
  public Feasibility feasibility() {
    return system.feasibility(() -> false);
  }

  /** One constraint given up and taken up again, as the search does it: each time a warm start. */
  @Benchmark
  public Feasibility warmStart() {
    int constraint = turn++ % system.constraints().size();
    int form = dimension + 1 + constraint;
    warm.confine(form, Range.FREE);
    warm.check(() -> false);
    warm.confine(form, system.constraints().get(constraint).range());
    return warm.check(() -> false);
  }

  /** The least value of a form, with a dual vector. */
  @Benchmark
  public Optimum minimum() {
    return system.minimum(objective, () -> false);
  }
}
