package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/** Instances by seed, with all the oddities that are allowed, for runs whose counts are written down. */
public final class Instances {

  private Instances() {}

  /** 0 to 5 variables, 0 to 8 clauses, some of them empty, unit, repetitive or tautological. */
  public static Satisfiability cnf(Random random) {
    int variables = random.nextInt(6);
    return new Satisfiability(Cnf.of(
        variables,
        IntStream.range(0, random.nextInt(9))
            .mapToObj(i -> clause(random, variables))
            .toList()));
  }

  private static Clause clause(Random random, int variables) {
    int size = variables == 0 || random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(3);
    List<Literal> literals = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      literals.add(new Literal(random.nextInt(variables), random.nextBoolean()));
    }
    return new Clause(literals);
  }

  /** 0 to 5 elements, 0 to 6 sets, some empty or equal, some elements in none. */
  public static SetSplitting splitting(Random random) {
    int elements = random.nextInt(6);
    List<List<Integer>> sets = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int size = elements == 0 || random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4);
      sets.add(Stream.generate(() -> 1 + random.nextInt(elements)).limit(size).toList());
    }
    return new SetSplitting(Hypergraph.ofNumbers(elements, sets));
  }
}
