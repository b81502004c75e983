package org.reluworkbench.lab;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.solver.SolverException;

/**
 * Makes failing instances smaller, part by part, as long as they fail: a clause, literal, variable,
 * set, element, colour, point, connective or hyperplane less; a coordinate nearer to zero.
 */
public final class Shrinker {

  /** Whether an instance still fails. */
  @FunctionalInterface
  public interface Failing {
    boolean test(Problem<?> instance) throws SolverException;
  }

  private Shrinker() {}

  /** An instance that fails, none of whose {@linkplain #smaller smaller ones} does. */
  public static Problem<?> shrunk(Problem<?> failing, Failing test) throws SolverException {
    Problem<?> smallest = failing;
    Optional<Problem<?>> next = Optional.of(failing);
    while (next.isPresent()) {
      smallest = next.get();
      next = firstFailing(smaller(smallest), test);
    }
    return smallest;
  }

  private static Optional<Problem<?>> firstFailing(Stream<Problem<?>> instances, Failing test)
      throws SolverException {
    for (Problem<?> instance : (Iterable<Problem<?>>) instances::iterator) {
      if (test.test(instance)) {
        return Optional.of(instance);
      }
    }
    return Optional.empty();
  }

  /** One part less, the larger parts first. */
  static Stream<Problem<?>> smaller(Problem<?> problem) {
    if (problem instanceof Satisfiability satisfiability) {
      return smaller(satisfiability.cnf()).map(Satisfiability::new);
    }
    if (problem instanceof NotAllEqual nae) {
      return smaller(new Cnf(nae.variables(), nae.clauses()))
          .map(cnf -> new NotAllEqual(cnf.variables(), cnf.clauses()));
    }
    if (problem instanceof SetSplitting splitting) {
      return smaller(splitting.hypergraph()).map(SetSplitting::new);
    }
    if (problem instanceof Colouring colouring) {
      return Stream.concat(
          smaller(colouring.hypergraph())
              .map(hypergraph -> new Colouring(colouring.colours(), hypergraph)),
          IntStream.range(1, colouring.colours())
              .mapToObj(colours -> new Colouring(colours, colouring.hypergraph())));
    }
    if (problem instanceof FormulaSatisfiability formula) {
      return smaller(formula.formula())
          .map(less -> new FormulaSatisfiability(formula.variables(), less));
    }
    return problem instanceof Separation separation ? smaller(separation) : Stream.empty();
  }

  /** An operand in place of a connective, there or further inside. */
  private static Stream<Formula> smaller(Formula formula) {
    if (formula instanceof Formula.Not not) {
      return Stream.concat(Stream.of(not.operand()), smaller(not.operand()).map(Formula::not));
    }
    if (formula instanceof Formula.Binary both) {
      Formula.Connective connective = both.connective();
      return Stream.of(
              Stream.of(both.left(), both.right()),
              smaller(both.left()).map(less -> new Formula.Binary(connective, less, both.right())),
              smaller(both.right()).map(less -> new Formula.Binary(connective, both.left(), less)))
          .flatMap(some -> some);
    }
    return Stream.empty();
  }

  private static Stream<Cnf> smaller(Cnf cnf) {
    Stream<Cnf> lessClauses =
        without(cnf.clauses()).map(clauses -> new Cnf(cnf.variables(), clauses));
    Stream<Cnf> lessVariables = IntStream.range(0, cnf.variableCount())
        .mapToObj(variable -> new Cnf(
            without(cnf.variables(), variable),
            cnf.clauses().stream().map(clause -> without(clause, variable)).toList()));
    Stream<Cnf> lessLiterals = replacedOne(
            cnf.clauses(), clause -> without(clause.literals()).map(Clause::new))
        .map(clauses -> new Cnf(cnf.variables(), clauses));
    return Stream.of(lessClauses, lessVariables, lessLiterals).flatMap(some -> some);
  }

  private static Clause without(Clause clause, int variable) {
    return new Clause(clause.literals().stream()
        .filter(literal -> literal.variable() != variable)
        .map(literal -> literal.variable() < variable
            ? literal
            : new Literal(literal.variable() - 1, literal.positive()))
        .toList());
  }

  private static Stream<Hypergraph> smaller(Hypergraph hypergraph) {
    Stream<Hypergraph> lessSets =
        without(hypergraph.sets()).map(sets -> new Hypergraph(hypergraph.elements(), sets));
    Stream<Hypergraph> lessElements = IntStream.range(0, hypergraph.elements().size())
        .mapToObj(element -> new Hypergraph(
            without(hypergraph.elements(), element),
            hypergraph.sets().stream().map(set -> renumbered(set, element)).toList()));
    Stream<Hypergraph> lessMembers = replacedOne(
            hypergraph.sets(),
            set -> without(List.copyOf(set))
                .map(members -> (SortedSet<Integer>) new TreeSet<>(members)))
        .map(sets -> new Hypergraph(hypergraph.elements(), sets));
    return Stream.of(lessSets, lessElements, lessMembers).flatMap(some -> some);
  }

  private static SortedSet<Integer> renumbered(SortedSet<Integer> set, int without) {
    SortedSet<Integer> rest = new TreeSet<>();
    set.stream()
        .filter(element -> element != without)
        .forEach(element -> rest.add(element < without ? element : element - 1));
    return rest;
  }

  private static Stream<Problem<?>> smaller(Separation points) {
    int planes = points.planes();
    int dimension = points.dimension();
    Stream<Separation> fewer = Stream.of(
            without(points.inside())
                .map(inside -> new Separation(planes, dimension, inside, points.outside())),
            without(points.outside())
                .map(outside -> new Separation(planes, dimension, points.inside(), outside)),
            IntStream.range(1, planes)
                .mapToObj(
                    less -> new Separation(less, dimension, points.inside(), points.outside())),
            IntStream.range(0, dimension > 1 ? dimension : 0)
                .mapToObj(coordinate -> new Separation(
                    planes,
                    dimension - 1,
                    without(points.inside(), coordinate, dimension),
                    without(points.outside(), coordinate, dimension))))
        .flatMap(some -> some);
    Stream<Separation> nearer = Stream.concat(
        replacedOne(points.inside(), Shrinker::nearer)
            .map(inside -> new Separation(planes, dimension, inside, points.outside())),
        replacedOne(points.outside(), Shrinker::nearer)
            .map(outside -> new Separation(planes, dimension, points.inside(), outside)));
    return Stream.concat(fewer, nearer);
  }

  private static List<Vector> without(List<Vector> points, int coordinate, int dimension) {
    return points.stream()
        .map(point -> Vector.of(IntStream.range(0, dimension)
            .filter(i -> i != coordinate)
            .mapToObj(point::get)
            .toList()))
        .toList();
  }

  /** One coordinate made zero. */
  private static Stream<Vector> nearer(Vector point) {
    return IntStream.range(0, point.support())
        .mapToObj(
            position -> point.minus(Vector.unit(point.dimension(), point.supportIndex(position))
                .times(point.supportValue(position))));
  }

  private static <T> Stream<List<T>> without(List<T> list) {
    return IntStream.range(0, list.size()).mapToObj(i -> without(list, i));
  }

  private static <T> List<T> without(List<T> list, int index) {
    List<T> rest = new ArrayList<>(list);
    rest.remove(index);
    return rest;
  }

  private static <T> Stream<List<T>> replacedOne(List<T> list, Function<T, Stream<T>> smaller) {
    return IntStream.range(0, list.size())
        .boxed()
        .flatMap(i -> smaller.apply(list.get(i)).map(smallerOne -> {
          List<T> changed = new ArrayList<>(list);
          changed.set(i, smallerOne);
          return changed;
        }));
  }
}
