package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;

/** Small instances with all the oddities that are allowed, and all their witnesses by exhaustion. */
public final class Instances {

  private Instances() {}

  /** 0 to 5 variables, 0 to 8 clauses, some of them empty, unit, repetitive or tautological. */
  public static Satisfiability cnf(Random random) {
    int variables = random.nextInt(6);
    return new Satisfiability(Cnf.of(variables, clauses(random, variables)));
  }

  public static NotAllEqual nae(Random random) {
    int variables = random.nextInt(5);
    return new NotAllEqual(Cnf.of(variables, List.of()).variables(), clauses(random, variables));
  }

  private static List<Clause> clauses(Random random, int variables) {
    return IntStream.range(0, random.nextInt(9))
        .mapToObj(i -> clause(random, variables))
        .toList();
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
    return new SetSplitting(hypergraph(random));
  }

  public static Colouring colouring(Random random) {
    return new Colouring(1 + random.nextInt(3), hypergraph(random));
  }

  private static Hypergraph hypergraph(Random random) {
    int elements = random.nextInt(6);
    List<List<Integer>> sets = new ArrayList<>();
    for (int i = random.nextInt(7); i > 0; i--) {
      int size = elements == 0 || random.nextInt(20) == 0 ? 0 : 1 + random.nextInt(4);
      sets.add(Stream.generate(() -> 1 + random.nextInt(elements)).limit(size).toList());
    }
    return Hypergraph.ofNumbers(elements, sets);
  }

  public static FormulaSatisfiability formula(Random random) {
    int variables = random.nextInt(5);
    return new FormulaSatisfiability(
        Cnf.of(variables, List.of()).variables(), formula(random, variables, 3));
  }

  private static Formula formula(Random random, int variables, int depth) {
    int shape = random.nextInt(depth == 0 ? 2 : 8);
    if (shape == 0 || (shape == 1 && variables == 0)) {
      return Formula.constant(random.nextBoolean());
    }
    if (shape == 1) {
      return Formula.atom(random.nextInt(variables));
    }
    Formula left = formula(random, variables, depth - 1);
    if (shape == 2) {
      return Formula.not(left);
    }
    Formula.Connective connective = Formula.Connective.values()[random.nextInt(5)];
    return new Formula.Binary(connective, left, formula(random, variables, depth - 1));
  }

  /** All witnesses of a problem with Boolean witnesses, by trying every assignment. */
  public static List<Assignment> witnesses(Problem<Assignment> problem, int size) {
    return assignments(size).filter(problem::accepts).toList();
  }

  public static Stream<Assignment> assignments(int size) {
    return IntStream.range(0, 1 << size)
        .mapToObj(bits -> Assignment.of(size, i -> (bits >> i & 1) == 1));
  }

  /** All proper colourings, by trying every one. */
  public static List<List<Integer>> colourings(Colouring problem) {
    int elements = problem.hypergraph().elements().size();
    int count = (int) Math.pow(problem.colours(), elements);
    return IntStream.range(0, count)
        .mapToObj(number -> digits(number, problem.colours(), elements))
        .filter(problem::accepts)
        .toList();
  }

  private static List<Integer> digits(int number, int base, int length) {
    List<Integer> digits = new ArrayList<>();
    int rest = number;
    for (int i = 0; i < length; i++) {
      digits.add(rest % base);
      rest /= base;
    }
    return digits;
  }
}
