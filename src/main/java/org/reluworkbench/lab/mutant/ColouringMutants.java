package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.numeric.AffineFunction;
import org.reluworkbench.numeric.Vector;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.ColouringToCnf;
import org.reluworkbench.reduction.ColouringToPoints;
import org.reluworkbench.reduction.SplittingToCnf;

/** Mutants of {@link ColouringToPoints}, {@link ColouringToCnf} and {@link SplittingToCnf}. */
final class ColouringMutants {

  private ColouringMutants() {}

  private interface Change
      extends UnaryOperator<Step<Colouring, List<Integer>, Separation, List<AffineFunction>>> {}

  private interface CnfChange
      extends UnaryOperator<Step<Colouring, List<Integer>, Satisfiability, Assignment>> {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(toPoints());
    all.addAll(toCnf());
    all.addAll(splittingToCnf());
    return all;
  }

  private static Mutant of(String name, String fault, Change change) {
    return Mutant.of(
        name, fault, new TestedRule<>(new ColouringToPoints(), change), Universes.COLOURINGS);
  }

  /** The first colour whose plane passes, at each element; the last one if none does. */
  private static Mutant firstThat(
      String name, String fault, BiPredicate<Vector, AffineFunction> passes) {
    return of(
        name,
        fault,
        step -> step.withBackward(planes -> units(step.source())
            .map(unit -> IntStream.range(0, planes.size())
                .filter(k -> passes.test(unit, planes.get(k)))
                .findFirst()
                .orElse(planes.size() - 1))
            .toList()));
  }

  private static java.util.stream.Stream<Vector> units(Colouring source) {
    int n = source.hypergraph().elements().size();
    return IntStream.range(0, n).mapToObj(i -> Vector.unit(n, i));
  }

  private static List<Mutant> toPoints() {
    return List.of(
        of(
            "colours-from-one",
            "the back-map counts colours from one",
            step -> step.withBackward(planes ->
                step.backward().apply(planes).stream().map(colour -> colour + 1).toList())),
        of(
            "colours-from-one-forward",
            "the forward map takes colours to be counted from one",
            step -> step.withForward(colouring -> step.forward()
                .apply(colouring.stream().map(colour -> colour - 1).toList()))),
        of(
            "one-plane-too-few",
            "a hyperplane less than there are colours",
            step -> step.withTarget(new Separation(
                Math.max(1, step.source().colours() - 1),
                step.target().dimension(),
                step.target().inside(),
                step.target().outside()))),
        of(
            "one-plane-too-many",
            "a hyperplane more than there are colours",
            step -> step.withTarget(new Separation(
                step.source().colours() + 1,
                step.target().dimension(),
                step.target().inside(),
                step.target().outside()))),
        of(
            "always-two-planes",
            "two hyperplanes, whatever the number of colours",
            step -> step.withTarget(new Separation(
                2,
                step.target().dimension(),
                step.target().inside(),
                step.target().outside()))),
        firstThat(
            "first-not-positive",
            "an element takes the first colour whose function is not positive",
            (unit, plane) -> plane.at(unit).signum() <= 0),
        firstThat(
            "last-plane-never-read",
            "an element takes the first colour whose function is above -10",
            (unit, plane) ->
                plane.at(unit).compareTo(org.reluworkbench.numeric.Rational.of(-10)) > 0),
        of(
                "last-positive-plane",
                "an element takes the last colour whose function is positive",
                step -> step.withBackward(planes -> units(step.source())
                    .map(unit -> IntStream.range(0, planes.size())
                        .filter(k -> planes.get(k).at(unit).signum() > 0)
                        .max()
                        .orElseThrow(() -> new IllegalArgumentException("none is positive")))
                    .toList()))
            .equivalentBecause(
                "the proof of the back-map needs of an element's colour only that its"
                    + " function is positive there"));
  }

  private static Mutant cnf(String name, String fault, CnfChange change) {
    return Mutant.of(
        name, fault, new TestedRule<>(new ColouringToCnf(), change), Universes.COLOURINGS);
  }

  private static Step<Colouring, List<Integer>, Satisfiability, Assignment> clauses(
      Step<Colouring, List<Integer>, Satisfiability, Assignment> step, List<Clause> clauses) {
    return step.withTarget(new Satisfiability(new Cnf(step.target().cnf().variables(), clauses)));
  }

  private static int elements(Colouring source) {
    return source.hypergraph().elements().size();
  }

  private static List<Mutant> toCnf() {
    return List.of(
        cnf("no-colour-allowed", "no clause says that an element has a colour", step -> {
          List<Clause> all = step.target().cnf().clauses();
          return clauses(step, all.subList(elements(step.source()), all.size()));
        }),
        cnf("last-colour-free", "a set may have all its elements of the last colour", step -> {
          List<Clause> all = step.target().cnf().clauses();
          int n = elements(step.source());
          int k = step.source().colours();
          return clauses(
              step,
              IntStream.range(0, all.size())
                  .filter(i -> i < n || (i - n) % k != k - 1)
                  .mapToObj(all::get)
                  .toList());
        }),
        cnf(
            "empty-set-skipped",
            "an empty set has no clauses",
            step -> clauses(
                step,
                step.target().cnf().clauses().stream()
                    .filter(clause -> clause.size() > 0)
                    .toList())),
        cnf(
            "set-clauses-positive",
            "a set's clauses are not negated",
            step -> clauses(
                step,
                step.target().cnf().clauses().stream()
                    .map(clause -> new Clause(clause.literals().stream()
                        .map(literal -> Literal.positive(literal.variable()))
                        .toList()))
                    .toList())),
        cnf("colours-times-elements", "the size formula counts n m clauses for sets", step -> {
          long n = elements(step.source());
          return step.withStated(step.stated()
              .and(Measure.CLAUSES, n + n * step.source().hypergraph().sets().size()));
        }),
        cnf(
            "colours-and-elements-exchanged",
            "the back-map takes variable (v, c) for number v + c n",
            step -> step.withBackward(assignment -> {
              int n = elements(step.source());
              return IntStream.range(0, n)
                  .mapToObj(v -> IntStream.range(0, step.source().colours())
                      .filter(c -> assignment.get(v + c * n))
                      .findFirst()
                      .orElse(0))
                  .toList();
            })));
  }

  private static List<Mutant> splittingToCnf() {
    SplittingToCnf rule = new SplittingToCnf();
    return List.of(
        Mutant.of(
            "one-part-asked-for",
            "no clause asks for an element in part 2",
            new TestedRule<>(
                rule, (Step<SetSplitting, Assignment, Satisfiability, Assignment> step) -> {
                  List<Clause> all = step.target().cnf().clauses();
                  return step.withTarget(new Satisfiability(new Cnf(
                      step.target().cnf().variables(),
                      IntStream.range(0, all.size() / 2)
                          .mapToObj(i -> all.get(2 * i))
                          .toList())));
                }),
            Universes.SPLITTINGS),
        Mutant.of(
            "one-clause-a-set-stated",
            "the size formula counts one clause for each set",
            new TestedRule<>(
                rule,
                step -> step.withStated(step.stated()
                    .and(Measure.CLAUSES, step.source().hypergraph().sets().size()))),
            Universes.SPLITTINGS));
  }
}
