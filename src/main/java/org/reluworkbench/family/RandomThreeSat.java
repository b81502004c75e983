package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Satisfiability;

/**
 * Uniform random 3-SAT: each clause has three different variables, each with either sign. Hardest
 * near 4.26 clauses a variable, where half of the instances are satisfiable.
 *
 * @param variables at least three
 * @param ratio clauses a variable; their number is rounded down
 */
public record RandomThreeSat(int variables, Rational ratio) implements Family {

  /** The threshold, as far as it is known. */
  public static final Rational THRESHOLD = Rational.of(426, 100);

  private static final int CLAUSE = 3;

  public RandomThreeSat {
    if (variables < CLAUSE || ratio.signum() < 0) {
      throw new IllegalArgumentException("no 3-SAT with " + variables + " variables, " + ratio);
    }
  }

  @Override
  public String name() {
    return ratio.equals(THRESHOLD)
        ? "3sat n=" + variables
        : "3sat n=" + variables + " ratio=" + ratio;
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public Instance instance(long seed) {
    Random random = new Random(seed);
    Rational product = ratio.times(Rational.of(variables));
    int clauses = product.numerator().divide(product.denominator()).intValueExact();
    List<Clause> list = new ArrayList<>();
    while (list.size() < clauses) {
      int[] literals = random
          .ints(1, variables + 1)
          .distinct()
          .limit(CLAUSE)
          .map(variable -> random.nextBoolean() ? variable : -variable)
          .toArray();
      list.add(Clause.ofDimacs(literals));
    }
    return Instance.of(name(), "seed " + seed, new Satisfiability(Cnf.of(variables, list)));
  }
}
