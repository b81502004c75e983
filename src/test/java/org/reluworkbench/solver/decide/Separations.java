package org.reluworkbench.solver.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluworkbench.linear.Feasibility;
import org.reluworkbench.linear.LinearConstraint;
import org.reluworkbench.linear.LinearSystem;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.reduction.ReductionChain;

/** Separation problems for tests, and an exhaustive decision. */
final class Separations {

  private Separations() {}

  /** Few points on a small grid: many on lines, some on both sides. */
  static Separation onGrid(Random random) {
    int planes = 1 + random.nextInt(3);
    int dimension = random.nextInt(4);
    int side = 2 + random.nextInt(3);
    return new Separation(
        planes,
        dimension,
        points(random, dimension, random.nextInt(7), side),
        points(random, dimension, random.nextInt(8), side));
  }

  private static List<Vector> points(Random random, int dimension, int count, int side) {
    List<Vector> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(Vector.of(IntStream.range(0, dimension)
          .mapToObj(j -> Rational.of(random.nextInt(side), 1 + random.nextInt(2)))
          .toList()));
    }
    return points;
  }

  static Separation ofCnf(Cnf cnf) {
    ReductionChain chain =
        ReductionChain.find(ProblemKind.CNF, ProblemKind.POINTS).orElseThrow();
    return (Separation) chain.apply(new Satisfiability(cnf)).target();
  }

  /** Random 3-SAT. */
  static Cnf random3Sat(int variables, int clauses, Random random) {
    List<Clause> list = new ArrayList<>();
    while (list.size() < clauses) {
      int[] literals = random
          .ints(1, variables + 1)
          .distinct()
          .limit(3)
          .map(v -> random.nextBoolean() ? v : -v)
          .toArray();
      list.add(Clause.ofDimacs(literals));
    }
    return Cnf.of(variables, list);
  }

  /** Deals the outside points out to the hyperplanes in every way. */
  static boolean isSeparable(Separation problem) {
    return isSeparable(problem, new int[problem.outside().size()], 0);
  }

  private static boolean isSeparable(Separation problem, int[] plane, int next) {
    if (next == plane.length) {
      return true;
    }
    for (int i = 0; i < problem.planes(); i++) {
      plane[next] = i;
      if (cutsOff(problem, plane, next, i) && isSeparable(problem, plane, next + 1)) {
        return true;
      }
    }
    return false;
  }

  private static boolean cutsOff(Separation problem, int[] plane, int last, int which) {
    List<LinearConstraint> constraints = new ArrayList<>();
    problem
        .inside()
        .forEach(
            p -> constraints.add(LinearConstraint.atMost(p.append(Rational.ONE), Rational.ZERO)));
    for (int i = 0; i <= last; i++) {
      if (plane[i] == which) {
        Vector form = problem.outside().get(i).append(Rational.ONE);
        constraints.add(LinearConstraint.atLeast(form, Rational.ONE));
      }
    }
    return new LinearSystem(problem.dimension() + 1, constraints).feasibility(() -> false)
        instanceof Feasibility.Feasible;
  }

  /** Points in general position, inside if two random half-spaces hold, some labels wrong. */
  static Separation planted(int dimension, int size, int wrong, Random random) {
    double[][] planes = new double[2][dimension + 1];
    for (double[] plane : planes) {
      for (int i = 0; i < dimension; i++) {
        plane[i] = random.nextGaussian();
      }
      plane[dimension] = -200;
    }
    List<Vector> inside = new ArrayList<>();
    List<Vector> outside = new ArrayList<>();
    for (int n = 0; n < size; n++) {
      long[] point = random.longs(dimension, -1000, 1000).toArray();
      boolean isInside = true;
      for (double[] plane : planes) {
        double value = plane[dimension];
        for (int i = 0; i < dimension; i++) {
          value += plane[i] * point[i];
        }
        isInside &= value <= 0;
      }
      (isInside == n >= wrong ? inside : outside).add(Vector.of(point));
    }
    return new Separation(2, dimension, inside, outside);
  }
}
