package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * Random instances of a universe, the odd ones included: empty and repeated clauses and sets, repeated
 * literals, elements in no set, points on both sides. Equal seeds give equal instances.
 */
final class Sampler {

  /** Where the property sets no bound. */
  private static final Map<Measure, Integer> USUAL = new EnumMap<>(Map.of(
      Measure.VARIABLES, 5,
      Measure.CLAUSES, 8,
      Measure.ELEMENTS, 6,
      Measure.SETS, 7,
      Measure.COLOURS, 2,
      Measure.PLANES, 2,
      Measure.DIMENSION, 3,
      Measure.INSIDE, 5,
      Measure.OUTSIDE, 5,
      Measure.OPERATORS, 6));

  /** One clause or set in so many is empty. */
  private static final int EMPTY_ONES = 40;

  private final Universe universe;
  private final Random random;

  Sampler(Universe universe, long seed) {
    this.universe = universe;
    this.random = new Random(seed);
  }

  Problem<?> next() {
    return switch (universe.kind()) {
      case CNF -> new Satisfiability(cnf());
      case NAE -> {
        Cnf cnf = cnf();
        yield new NotAllEqual(cnf.variables(), cnf.clauses());
      }
      case SPLITTING -> new SetSplitting(hypergraph());
      case COLOURING -> new Colouring(size(Measure.COLOURS, 1), hypergraph());
      case POINTS -> points();
      case FORMULA -> formula();
      case TRAINING ->
        throw new IllegalStateException("no sample of " + universe.kind().word());
    };
  }

  private int size(Measure measure, int least) {
    int most = universe.bounds().getOrDefault(measure, USUAL.get(measure));
    return least + random.nextInt(Math.max(1, most - least + 1));
  }

  private Cnf cnf() {
    int variables = size(Measure.VARIABLES, 0);
    return Cnf.of(
        variables,
        IntStream.range(0, size(Measure.CLAUSES, 0))
            .mapToObj(i -> new Clause(IntStream.range(0, cardinality(variables))
                .mapToObj(j -> new Literal(random.nextInt(variables), random.nextBoolean()))
                .toList()))
            .toList());
  }

  private FormulaSatisfiability formula() {
    List<String> variables = Cnf.of(size(Measure.VARIABLES, 0), List.of()).variables();
    return new FormulaSatisfiability(
        variables, formula(size(Measure.OPERATORS, 0), variables.size()));
  }

  /** With so many connectives and constants at most; where there are no variables, one more. */
  private Formula formula(int operators, int variables) {
    if (operators == 0 || (operators == 1 && random.nextBoolean())) {
      return variables == 0
          ? Formula.constant(random.nextBoolean())
          : Formula.atom(random.nextInt(variables));
    }
    if (random.nextInt(5) == 0) {
      return Formula.not(formula(operators - 1, variables));
    }
    int left = random.nextInt(operators);
    Formula.Connective[] connectives = Formula.Connective.values();
    return new Formula.Binary(
        connectives[random.nextInt(connectives.length)],
        formula(left, variables),
        formula(operators - 1 - left, variables));
  }

  private Hypergraph hypergraph() {
    int elements = size(Measure.ELEMENTS, 0);
    return Hypergraph.ofNumbers(
        elements,
        IntStream.range(0, size(Measure.SETS, 0))
            .mapToObj(i -> Stream.generate(() -> 1 + random.nextInt(elements))
                .limit(cardinality(elements))
                .toList())
            .toList());
  }

  /** Mostly two and three, where there is anything to choose from. */
  private int cardinality(int ofPoints) {
    if (ofPoints == 0 || random.nextInt(EMPTY_ONES) == 0) {
      return 0;
    }
    return List.of(1, 2, 2, 2, 3, 3, 3, 4).get(random.nextInt(8));
  }

  private Separation points() {
    int dimension = size(Measure.DIMENSION, 1);
    return new Separation(
        size(Measure.PLANES, 1),
        dimension,
        points(size(Measure.INSIDE, 0), dimension),
        points(size(Measure.OUTSIDE, 0), dimension));
  }

  private List<Vector> points(int count, int dimension) {
    List<Vector> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(Vector.of(IntStream.range(0, dimension)
          .mapToObj(j -> Rational.of(random.nextInt(5) - 2))
          .toList()));
    }
    return points;
  }
}
