package org.reluworkbench.family;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;

/**
 * Random k-SAT and not-all-equal k-SAT: each clause has k different variables, each with either sign.
 * Planted, an assignment is drawn first and clauses that it breaks are drawn anew, so that the
 * instance is satisfiable.
 *
 * @param length k
 * @param variables at least k
 * @param ratio clauses a variable; their number is rounded down
 * @param notAllEqual whether a clause also needs a false literal; then k is at least two
 */
public record RandomClauses(
    int length, int variables, Rational ratio, boolean planted, boolean notAllEqual)
    implements Family {

  /**
   * Clauses a variable at which half of all uniform 3-SAT instances are satisfiable, as far as it is
   * known; the hardest ones are near it.
   */
  public static final Rational THRESHOLD = Rational.of(426, 100);

  public RandomClauses {
    if (length < (notAllEqual ? 2 : 1) || variables < length || ratio.signum() < 0) {
      throw new IllegalArgumentException(
          "clauses of " + length + " out of " + variables + " variables, " + ratio);
    }
  }

  /** Uniform random 3-SAT. */
  public static RandomClauses threeSat(int variables, Rational ratio) {
    return new RandomClauses(3, variables, ratio, false, false);
  }

  @Override
  public String name() {
    return (planted ? "planted " : "")
        + length
        + (notAllEqual ? "nae" : "sat")
        + " n="
        + variables
        + (isThreeSat() && ratio.equals(THRESHOLD) ? "" : " ratio=" + ratio);
  }

  private boolean isThreeSat() {
    return length == 3 && !planted && !notAllEqual;
  }

  @Override
  public boolean isRandom() {
    return true;
  }

  @Override
  public Instance instance(long seed) {
    Random random = new Random(seed);
    boolean[] hidden = new boolean[variables + 1];
    for (int variable = 1; planted && variable <= variables; variable++) {
      hidden[variable] = random.nextBoolean();
    }
    Rational product = ratio.times(Rational.of(variables));
    int clauses = product.numerator().divide(product.denominator()).intValueExact();
    List<Clause> list = new ArrayList<>();
    while (list.size() < clauses) {
      int[] literals = random
          .ints(1, variables + 1)
          .distinct()
          .limit(length)
          .map(variable -> random.nextBoolean() ? variable : -variable)
          .toArray();
      if (!planted || holds(literals, hidden)) {
        list.add(Clause.ofDimacs(literals));
      }
    }
    return Instance.of(name(), "seed " + seed, problem(list));
  }

  private boolean holds(int[] literals, boolean[] hidden) {
    long held = Arrays.stream(literals)
        .filter(literal -> hidden[Math.abs(literal)] == literal > 0)
        .count();
    return held > 0 && !(notAllEqual && held == literals.length);
  }

  private Problem<?> problem(List<Clause> clauses) {
    return notAllEqual
        ? new NotAllEqual(
            IntStream.rangeClosed(1, variables).mapToObj(i -> "x" + i).toList(), clauses)
        : new Satisfiability(Cnf.of(variables, clauses));
  }
}
