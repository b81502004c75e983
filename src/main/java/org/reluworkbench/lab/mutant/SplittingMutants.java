package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.lab.Universe;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.NaeToSplitting;

/** Mutants of {@link NaeToSplitting}. */
final class SplittingMutants {

  private SplittingMutants() {}

  private interface Change
      extends UnaryOperator<Step<NotAllEqual, Assignment, SetSplitting, Assignment>> {}

  private static Mutant of(String name, String fault, Universe universe, Change change) {
    return Mutant.of(name, fault, new TestedRule<>(new NaeToSplitting(), change), universe);
  }

  /** Where the rule has z, which is never negated, it comes from a CNF. */
  static List<Mutant> all() {
    return List.of(
        of(
            "pair-sets-omitted",
            "no sets {x, !x}",
            Universes.NAES,
            step -> sets(step, set -> set.from(pairs(step.source())))),
        of(
            "last-pair-set-omitted",
            "no set {x, !x} for the last variable",
            Universes.NAES,
            step -> sets(
                step,
                set -> set.remove(Math.max(0, pairs(step.source()) - 1), pairs(step.source())))),
        of(
            "negations-lost",
            "a clause's set holds x where the clause has !x",
            Universes.NAES,
            step -> sets(step, set -> set.mapped(pairs(step.source()), i -> 2 * (i / 2)))),
        of(
            "literals-shifted",
            "a clause's set holds the element after each of its own",
            Universes.NAES,
            step -> sets(
                step,
                set -> set.mapped(
                    pairs(step.source()),
                    i -> (i + 1) % step.target().hypergraph().elements().size()))),
        of(
            "unit-set-dropped",
            "sets of one element are dropped",
            Universes.NAES,
            step -> sets(step, set -> set.ofAtLeast(2))),
        of(
            "repetition-copied",
            "a repeated literal gets an element of its own each time",
            Universes.NAES,
            SplittingMutants::withCopies),
        of(
            "back-map-off-by-one",
            "x is read off the element after its own",
            Universes.CNFS,
            step -> {
              int elements = step.target().hypergraph().elements().size();
              return step.withBackward(parts -> step.backward()
                  .apply(Assignment.of(elements, i -> parts.get((i + 1) % elements))));
            }),
        of(
            "back-map-reads-clause-order",
            "the i-th variable is read off the i-th element, as if there were no negations",
            Universes.NAES,
            step -> step.withBackward(
                parts -> parts.prefix(step.source().variables().size()))),
        of(
            "z-negated-in-size",
            "the size formula counts two elements for z",
            Universes.CNFS,
            step -> step.withStated(step.stated()
                .and(Measure.ELEMENTS, 2L * step.source().variables().size()))),
        of(
            "duplicate-clauses-not-counted",
            "the size formula counts equal clauses once",
            Universes.NAES,
            step -> step.withStated(step.stated()
                .and(
                    Measure.SETS,
                    pairs(step.source())
                        + step.source().clauses().stream()
                            .map(Clause::distinct)
                            .distinct()
                            .count()))),
        of(
                "parts-exchanged",
                "part 2 holds the true literals, forward and backward",
                Universes.CNFS,
                step -> step.withForward(
                        assignment -> step.forward().apply(assignment).flipped())
                    .withBackward(parts -> step.backward().apply(parts.flipped())))
            .equivalentBecause("a set meets both parts iff it does after an exchange of the parts"),
        of(
                "negative-elements-read",
                "x is true iff the element of !x is in part 1, and z iff its own is in part 2",
                Universes.CNFS,
                step -> step.withBackward(parts -> step.backward().apply(parts.flipped())))
            .equivalentBecause(
                "a clause is not all equal iff it is so under the flipped assignment"));
  }

  /** The copy of a literal that a clause repeats goes with the element of the literal, forward. */
  private static Step<NotAllEqual, Assignment, SetSplitting, Assignment> withCopies(
      Step<NotAllEqual, Assignment, SetSplitting, Assignment> step) {
    Hypergraph right = step.target().hypergraph();
    List<String> names = new ArrayList<>(right.elements());
    List<Integer> copied = new ArrayList<>();
    List<SortedSet<Integer>> sets = new ArrayList<>(right.sets());
    for (int i = 0; i < step.source().clauses().size(); i++) {
      Clause clause = step.source().clauses().get(i);
      if (clause.size() > clause.distinct().size()) {
        int at = pairs(step.source()) + i;
        SortedSet<Integer> larger = new TreeSet<>(sets.get(at));
        copied.add(larger.first());
        larger.add(names.size());
        names.add("copy" + i);
        sets.set(at, larger);
      }
    }
    int before = right.elements().size();
    return step.withTarget(new SetSplitting(new Hypergraph(names, sets)))
        .withForward(assignment -> {
          Assignment parts = step.forward().apply(assignment);
          return Assignment.of(
              names.size(), i -> parts.get(i < before ? i : copied.get(i - before)));
        })
        .withBackward(parts -> step.backward().apply(parts.prefix(before)));
  }

  private static int pairs(NotAllEqual source) {
    return source.variables().size() - source.unnegated().size();
  }

  private static Step<NotAllEqual, Assignment, SetSplitting, Assignment> sets(
      Step<NotAllEqual, Assignment, SetSplitting, Assignment> step, UnaryOperator<Sets> change) {
    Hypergraph right = step.target().hypergraph();
    return step.withTarget(new SetSplitting(
        new Hypergraph(right.elements(), change.apply(new Sets(right.sets())).all())));
  }

  /** The pairs, in the order of variables, then the clauses' sets. */
  private record Sets(List<SortedSet<Integer>> all) {

    Sets from(int from) {
      return new Sets(all.subList(from, all.size()));
    }

    Sets remove(int from, int to) {
      List<SortedSet<Integer>> rest = new ArrayList<>(all);
      rest.subList(from, to).clear();
      return new Sets(rest);
    }

    Sets mapped(int from, IntUnaryOperator map) {
      return new Sets(IntStream.range(0, all.size())
          .mapToObj(i -> i < from ? all.get(i) : image(all.get(i), map))
          .toList());
    }

    private static SortedSet<Integer> image(SortedSet<Integer> set, IntUnaryOperator map) {
      SortedSet<Integer> image = new TreeSet<>();
      set.forEach(i -> image.add(map.applyAsInt(i)));
      return image;
    }

    Sets ofAtLeast(int size) {
      return new Sets(all.stream().filter(set -> set.size() >= size).toList());
    }
  }
}
