package org.reluworkbench.lab.arbitrary;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Training;

/**
 * Instances of problems for jqwik, the odd ones included: empty, unit, repetitive and tautological
 * clauses, empty and repeated sets, variables and elements in none, points on both sides, examples
 * that contradict each other. They shrink part by part: clauses, literals and variables; sets and
 * elements; points, coordinates and values.
 */
public final class ProblemArbitraries {

  private static final int USUAL_VARIABLES = 5;
  private static final int USUAL_CLAUSES = 8;
  private static final int USUAL_ELEMENTS = 5;
  private static final int USUAL_SETS = 6;
  private static final int USUAL_COLOURS = 3;
  private static final int USUAL_DIMENSION = 3;
  private static final int USUAL_POINTS = 5;
  private static final int USUAL_UNITS = 2;
  private static final int USUAL_DEPTH = 3;
  private static final int LARGEST_CLAUSE = 4;

  private ProblemArbitraries() {}

  /** An instance of any kind, of the usual size. */
  public static Arbitrary<Problem<?>> problems() {
    return Arbitraries.oneOf(List.<Arbitrary<? extends Problem<?>>>of(
            formulas(),
            cnfs().map(Satisfiability::new),
            notAllEquals(),
            hypergraphs().map(SetSplitting::new),
            colourings(),
            separations(),
            trainings()))
        .map(Function.identity());
  }

  /** Up to 5 variables and 8 clauses. */
  public static Arbitrary<Cnf> cnfs() {
    return cnfs(USUAL_VARIABLES, USUAL_CLAUSES);
  }

  /** Up to so many variables and clauses. */
  public static Arbitrary<Cnf> cnfs(int variables, int clauses) {
    return Combinators.combine(
            Arbitraries.integers().between(0, variables), clauses(variables, clauses))
        .as((count, all) -> Cnf.of(count, within(count, all)));
  }

  private static Arbitrary<List<Clause>> clauses(int variables, int clauses) {
    Arbitrary<Literal> literals = Combinators.combine(
            Arbitraries.integers().between(0, Math.max(0, variables - 1)),
            Arbitraries.of(true, false))
        .as(Literal::new);
    return literals.list().ofMaxSize(LARGEST_CLAUSE).map(Clause::new).list().ofMaxSize(clauses);
  }

  /** Variables are taken modulo their number, so that it may shrink by itself. */
  private static List<Clause> within(int variables, List<Clause> clauses) {
    return clauses.stream()
        .map(clause -> new Clause(clause.literals().stream()
            .limit(variables == 0 ? 0 : Long.MAX_VALUE)
            .map(literal -> new Literal(literal.variable() % variables, literal.positive()))
            .toList()))
        .toList();
  }

  /** Up to 5 variables and 8 clauses; sometimes with variables declared never negated. */
  public static Arbitrary<NotAllEqual> notAllEquals() {
    return notAllEquals(USUAL_VARIABLES, USUAL_CLAUSES);
  }

  /** Up to so many variables and clauses. */
  public static Arbitrary<NotAllEqual> notAllEquals(int variables, int clauses) {
    return Combinators.combine(cnfs(variables, clauses), Arbitraries.of(false, true))
        .as((cnf, declared) -> declared
            ? new NotAllEqual(cnf.variables(), cnf.clauses(), neverNegated(cnf))
            : new NotAllEqual(cnf.variables(), cnf.clauses()));
  }

  private static SortedSet<Integer> neverNegated(Cnf cnf) {
    SortedSet<Integer> variables = new TreeSet<>();
    IntStream.range(0, cnf.variableCount()).forEach(variables::add);
    cnf.clauses().stream()
        .flatMap(clause -> clause.literals().stream())
        .filter(literal -> !literal.positive())
        .forEach(literal -> variables.remove(literal.variable()));
    return variables;
  }

  /** Up to 5 elements and 6 sets. */
  public static Arbitrary<Hypergraph> hypergraphs() {
    return hypergraphs(USUAL_ELEMENTS, USUAL_SETS);
  }

  /** Up to so many elements and sets. */
  public static Arbitrary<Hypergraph> hypergraphs(int elements, int sets) {
    Arbitrary<List<List<Integer>>> members = Arbitraries.integers()
        .between(0, Math.max(0, elements - 1))
        .list()
        .ofMaxSize(LARGEST_CLAUSE)
        .list()
        .ofMaxSize(sets);
    return Combinators.combine(Arbitraries.integers().between(0, elements), members)
        .as((count, all) -> Hypergraph.ofNumbers(
            count,
            all.stream()
                .map(set -> set.stream()
                    .limit(count == 0 ? 0 : Long.MAX_VALUE)
                    .map(element -> 1 + element % count)
                    .toList())
                .toList()));
  }

  /** Up to 5 elements, 6 sets and 3 colours. */
  public static Arbitrary<Colouring> colourings() {
    return colourings(USUAL_ELEMENTS, USUAL_SETS, USUAL_COLOURS);
  }

  /** Up to so many elements, sets and colours. */
  public static Arbitrary<Colouring> colourings(int elements, int sets, int colours) {
    return Combinators.combine(
            Arbitraries.integers().between(1, colours), hypergraphs(elements, sets))
        .as(Colouring::new);
  }

  /** Up to 5 variables, with connectives up to three deep. */
  public static Arbitrary<FormulaSatisfiability> formulas() {
    return formulas(USUAL_VARIABLES, USUAL_DEPTH);
  }

  /**
   * Up to so many variables.
   *
   * @param depth how deep connectives are nested at most
   */
  public static Arbitrary<FormulaSatisfiability> formulas(int variables, int depth) {
    return Combinators.combine(
            Arbitraries.integers().between(0, variables), formula(variables, depth))
        .as((count, formula) -> new FormulaSatisfiability(
            Cnf.of(count, List.of()).variables(), within(count, formula)));
  }

  private static Arbitrary<Formula> formula(int variables, int depth) {
    Arbitrary<Formula> leaves = Arbitraries.frequencyOf(
        Tuple.of(
            4, Arbitraries.integers().between(0, Math.max(0, variables - 1)).map(Formula::atom)),
        Tuple.of(1, Arbitraries.of(false, true).map(Formula::constant)));
    return Arbitraries.recursive(() -> leaves, ProblemArbitraries::connected, 0, depth);
  }

  private static Arbitrary<Formula> connected(Arbitrary<Formula> operands) {
    return Arbitraries.frequencyOf(
        Tuple.of(1, operands.map(Formula::not)),
        Tuple.of(
            4,
            Combinators.combine(Arbitraries.of(Formula.Connective.class), operands, operands)
                .as(Formula.Binary::new)));
  }

  /** Where there are no variables, an atom is true. */
  private static Formula within(int variables, Formula formula) {
    if (formula instanceof Formula.Atom atom) {
      return variables == 0 ? Formula.constant(true) : Formula.atom(atom.variable() % variables);
    }
    if (formula instanceof Formula.Not not) {
      return Formula.not(within(variables, not.operand()));
    }
    return formula instanceof Formula.Binary both
        ? new Formula.Binary(
            both.connective(), within(variables, both.left()), within(variables, both.right()))
        : formula;
  }

  /** Up to 2 hyperplanes, dimension 3, and 5 points on each side. */
  public static Arbitrary<Separation> separations() {
    return separations(USUAL_UNITS, USUAL_DIMENSION, USUAL_POINTS);
  }

  /**
   * Points with small integers as coordinates.
   *
   * @param planes at most so many hyperplanes
   * @param dimension at most
   * @param points at most so many on each side
   */
  public static Arbitrary<Separation> separations(int planes, int dimension, int points) {
    return Combinators.combine(
            Arbitraries.integers().between(1, planes),
            Arbitraries.integers().between(0, dimension),
            grid(dimension).list().ofMaxSize(points),
            grid(dimension).list().ofMaxSize(points))
        .as((k, d, inside, outside) ->
            new Separation(k, d, prefixes(inside, d), prefixes(outside, d)));
  }

  private static Arbitrary<Vector> grid(int dimension) {
    return Arbitraries.integers()
        .between(-2, 2)
        .map(Rational::of)
        .list()
        .ofSize(dimension)
        .map(Vector::of);
  }

  private static List<Vector> prefixes(List<Vector> points, int length) {
    return points.stream().map(point -> point.prefix(length)).toList();
  }

  /** Up to 2 units, dimension 3 and 5 examples, mostly of label 0 or 1. */
  public static Arbitrary<Training> trainings() {
    return trainings(USUAL_UNITS, USUAL_DIMENSION, USUAL_POINTS);
  }

  /** Up to so many units, dimensions and examples, mostly of label 0 or 1, seldom of a negative one. */
  public static Arbitrary<Training> trainings(int units, int dimension, int examples) {
    Arbitrary<Rational> labels = Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.of(Rational.ZERO, Rational.ONE)),
        Tuple.of(2, NetworkArbitraries.rationals().map(Rational::abs)),
        Tuple.of(1, NetworkArbitraries.rationals()));
    Arbitrary<Example> points = Combinators.combine(grid(dimension), labels).as(Example::new);
    return Combinators.combine(
            Arbitraries.integers().between(1, units),
            Arbitraries.integers().between(0, dimension),
            points.list().ofMaxSize(examples))
        .as((k, d, all) -> new Training(
            k,
            d,
            all.stream()
                .map(example -> new Example(example.input().prefix(d), example.label()))
                .toList()));
  }
}
