package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.SplittingToPoints;

/** Mutants of {@link SplittingToPoints}. */
final class PointsMutants {

  private PointsMutants() {}

  private interface Change
      extends UnaryOperator<Step<SetSplitting, Assignment, Separation, List<AffineFunction>>> {}

  private static Mutant of(String name, String fault, Change change) {
    return Mutant.of(
        name, fault, new TestedRule<>(new SplittingToPoints(), change), Universes.SPLITTINGS);
  }

  /** One whose fault does not touch the fixed instance that an empty set yields. */
  private static Mutant ofMain(String name, String fault, Change change) {
    return of(
        name,
        fault,
        step -> step.source().hypergraph().sets().stream().anyMatch(SortedSet::isEmpty)
            ? step
            : change.apply(step));
  }

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(ofTargets());
    all.addAll(ofForwardMaps());
    all.addAll(ofBackMaps());
    return all;
  }

  private static Separation points(SetSplitting source, List<Vector> inside, List<Vector> outside) {
    return new Separation(2, source.hypergraph().elements().size(), inside, outside);
  }

  private static Vector indicator(SortedSet<Integer> set, int dimension) {
    Vector.Builder indicator = Vector.builder(dimension);
    set.forEach(element -> indicator.set(element, Rational.ONE));
    return indicator.build();
  }

  /** The origin and the indicators, whatever is empty. */
  private static List<Vector> inside(Hypergraph hypergraph) {
    int dimension = hypergraph.elements().size();
    List<Vector> inside = new ArrayList<>(List.of(Vector.zero(dimension)));
    hypergraph.sets().forEach(set -> inside.add(indicator(set, dimension)));
    return inside;
  }

  private static List<Vector> units(int dimension) {
    return IntStream.range(0, dimension)
        .mapToObj(i -> Vector.unit(dimension, i))
        .toList();
  }

  private static List<Mutant> ofTargets() {
    return List.of(
        of(
            "empty-set-harmless",
            "the empty set becomes the origin, which is inside anyway",
            step -> step.withTarget(points(
                step.source(),
                inside(step.source().hypergraph()),
                units(step.source().hypergraph().elements().size())))),
        ofMain(
            "origin-forgotten",
            "the origin is not inside",
            step -> step.withTarget(points(
                step.source(),
                step.target().inside().stream().filter(point -> !point.isZero()).toList(),
                step.target().outside()))),
        ofMain(
            "origin-outside",
            "the origin is outside",
            step -> step.withTarget(points(
                step.source(),
                step.target().inside().stream().filter(point -> !point.isZero()).toList(),
                IntStream.rangeClosed(0, step.target().outside().size())
                    .mapToObj(i -> i == 0
                        ? Vector.zero(step.target().dimension())
                        : step.target().outside().get(i - 1))
                    .toList()))),
        ofMain("last-element-forgotten", "the last element has no unit vector", step -> {
          List<Vector> outside = step.target().outside();
          return step.withTarget(points(
              step.source(),
              step.target().inside(),
              outside.subList(0, Math.max(0, outside.size() - 1))));
        }),
        ofMain("last-set-forgotten", "the last set has no indicator vector", step -> {
          List<Vector> inside = step.target().inside();
          return step.withTarget(points(
              step.source(),
              inside.subList(0, Math.max(1, inside.size() - 1)),
              step.target().outside()));
        }),
        ofMain(
            "sides-exchanged",
            "sets are outside, elements inside",
            step -> step.withTarget(
                points(step.source(), step.target().outside(), step.target().inside()))),
        of(
                "centres-of-gravity",
                "a set becomes its centre of gravity, not the sum of its unit vectors",
                step -> {
                  int dimension = step.target().dimension();
                  List<Vector> inside = new ArrayList<>(List.of(Vector.zero(dimension)));
                  step.source().hypergraph().sets().stream()
                      .filter(set -> !set.isEmpty())
                      .forEach(set ->
                          inside.add(indicator(set, dimension).times(Rational.of(1, set.size()))));
                  return step.withTarget(
                      points(step.source(), inside, step.target().outside()));
                })
            .equivalentBecause(
                "an affine function at the centre is the mean of its values at the set's"
                    + " unit vectors: positive if all are, and at most 0 forward, as one of them is low"),
        of(
            "idle-elements-dropped",
            "elements in no set have no unit vector, the size formula counts them",
            step -> step.withTarget(points(
                    step.source(),
                    step.target().inside(),
                    step.target().outside().stream()
                        .filter(unit -> unit.isZero() || isUsed(step.source(), unit))
                        .toList()))
                .withStated(step.stated())),
        of(
            "duplicate-sets-counted",
            "the size formula counts equal sets twice",
            step -> step.withStated(step.stated()
                .and(Measure.INSIDE, 1L + step.source().hypergraph().sets().size()))));
  }

  private static boolean isUsed(SetSplitting source, Vector unit) {
    return source.hypergraph().sets().stream().anyMatch(set -> set.contains(unit.supportIndex(0)));
  }

  /** A forward map that gives elements of a part one coefficient and the others another. */
  private static Mutant forward(String name, String fault, IntFunction<Coefficients> ofLargestSet) {
    return of(
        name,
        fault,
        step -> step.withForward(parts -> IntStream.range(0, 2)
            .mapToObj(part -> ofLargestSet
                .apply(step.source().hypergraph().largestSet())
                .plane(step.target().dimension(), i -> parts.get(i) == (part == 0)))
            .toList()));
  }

  private record Coefficients(long on, long off, long constant) {
    AffineFunction plane(int dimension, java.util.function.IntPredicate isIn) {
      Vector.Builder linear = Vector.builder(dimension);
      IntStream.range(0, dimension)
          .forEach(i -> linear.set(i, Rational.of(isIn.test(i) ? on : off)));
      return new AffineFunction(linear.build(), Rational.of(constant));
    }
  }

  private static List<Mutant> ofForwardMaps() {
    return List.of(
        forward(
            "coefficient-minus-one",
            "-1 in place of -(s-1) off the part",
            s -> new Coefficients(2, -2, -1)),
        forward(
            "coefficient-one-too-small",
            "-(s-2) in place of -(s-1) off the part",
            s -> new Coefficients(2, -2L * (Math.max(2, s) - 2), -1)),
        forward(
            "factor-forgotten",
            "no factor 2: the functions are 0 at unit vectors",
            s -> new Coefficients(1, -(Math.max(2, s) - 1L), -1)),
        forward(
            "constant-positive",
            "+1 in place of -1 as the constant",
            s -> new Coefficients(2, -2L * (Math.max(2, s) - 1), 1)),
        of(
            "one-function-twice",
            "the second function is the first",
            step -> step.withForward(parts -> {
              AffineFunction first = step.forward().apply(parts).get(0);
              return List.of(first, first);
            })),
        of(
            "first-set-for-largest",
            "s is the size of the first set",
            step -> step.withForward(parts -> {
              Hypergraph hypergraph = step.source().hypergraph();
              long s =
                  hypergraph.sets().isEmpty() ? 0 : hypergraph.sets().get(0).size();
              return IntStream.range(0, 2)
                  .mapToObj(part -> new Coefficients(2, -2 * (Math.max(2, s) - 1), -1)
                      .plane(step.target().dimension(), i -> parts.get(i) == (part == 0)))
                  .toList();
            })),
        forward(
                "least-s-forgotten",
                "s is the size of the largest set, also where that is below 2",
                s -> new Coefficients(2, -2L * (s - 1), -1))
            .equivalentBecause(
                "s < 2 means no set, so that nothing but the origin is inside, and l_k = 1 on all"
                    + " unit vectors; or a set of at most one element, so that there is no witness"));
  }

  private static Mutant backward(
      String name, String fault, java.util.function.Function<List<AffineFunction>, Side> side) {
    return of(
        name,
        fault,
        step -> step.withBackward(planes -> {
          Side isFirst = side.apply(planes);
          return Assignment.of(
              step.source().hypergraph().elements().size(),
              i -> isFirst.test(Vector.unit(step.target().dimension(), i)));
        }));
  }

  @FunctionalInterface
  private interface Side {
    boolean test(Vector unit);
  }

  private static List<Mutant> ofBackMaps() {
    return List.of(
        backward(
            "threshold-far-below-zero",
            "an element goes to part 1 iff l_1 > -4 there",
            planes -> unit -> planes.get(0).at(unit).compareTo(Rational.of(-4)) > 0),
        backward(
            "threshold-above-one",
            "an element goes to part 1 iff l_1 > 1 there",
            planes -> unit -> planes.get(0).at(unit).compareTo(Rational.ONE) > 0),
        backward(
                "gradient-read",
                "an element goes to part 1 iff its coefficient in l_1 is positive",
                planes -> unit -> planes.get(0).linear().dot(unit).signum() > 0)
            .equivalentBecause(
                "with l_1(0) <= 0: a set in part 1 that has l_1 >= 1 at some unit vector has"
                    + " l_1 >= 1 at its indicator, otherwise l_2 >= 1 at all of them, and so in part 2"),
        backward(
            "negated-coordinates",
            "l_1 is read at -e_i",
            planes -> unit -> planes.get(0).at(unit.times(Rational.MINUS_ONE)).signum() > 0),
        of(
            "back-map-shifted",
            "an element is read off the next one's unit vector",
            step -> step.withBackward(planes -> {
              int n = step.source().hypergraph().elements().size();
              return Assignment.of(
                  n, i -> planes.get(0).at(Vector.unit(n, (i + 1) % n)).signum() > 0);
            })),
        backward(
                "second-plane-read",
                "an element goes to part 1 iff l_2 > 0 there",
                planes -> unit -> planes.get(1).at(unit).signum() > 0)
            .equivalentBecause("l_1 and l_2 may be exchanged in every witness"),
        backward(
                "threshold-one",
                "an element goes to part 1 iff l_1 >= 1 there",
                planes -> unit -> planes.get(0).at(unit).compareTo(Rational.ONE) >= 0)
            .equivalentBecause(
                "some l_k is at least 1 at each unit vector, so elements of part 2 have"
                    + " l_2 >= 1, and the sum over a set in one part is positive as before"),
        backward(
                "threshold-not-strict",
                "an element goes to part 1 iff l_1 >= 0 there",
                planes -> unit -> planes.get(0).at(unit).signum() >= 0)
            .equivalentBecause(
                "were a set in part 1, l_1 <= 0 at its indicator would make l_1 vanish at"
                    + " all its unit vectors, so l_2 >= 1 at them all, against l_2 <= 0 at the indicator"));
  }
}
