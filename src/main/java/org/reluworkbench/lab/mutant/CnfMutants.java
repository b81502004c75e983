package org.reluworkbench.lab.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.CnfToNae;
import org.reluworkbench.reduction.NaeToCnf;

/** Mutants of {@link CnfToNae} and {@link NaeToCnf}. */
final class CnfMutants {

  private CnfMutants() {}

  private interface Change
      extends UnaryOperator<Step<Satisfiability, Assignment, NotAllEqual, Assignment>> {}

  static List<Mutant> all() {
    List<Mutant> all = new ArrayList<>(ofMaps());
    all.addAll(ofTargets());
    all.addAll(backToCnf());
    return all;
  }

  private static Mutant of(String name, String fault, Change change) {
    return Mutant.of(name, fault, new TestedRule<>(new CnfToNae(), change), Universes.CNFS);
  }

  private static int z(Step<Satisfiability, ?, ?, ?> step) {
    return step.source().cnf().variableCount();
  }

  private static int occurring(Step<Satisfiability, ?, ?, ?> step) {
    return step.source().cnf().clauses().stream()
        .flatMap(clause -> clause.literals().stream())
        .mapToInt(literal -> literal.variable() + 1)
        .max()
        .orElse(0);
  }

  private static List<Mutant> ofMaps() {
    return List.of(
        of(
            "flip-forgotten",
            "the back-map does not flip where z is true",
            step -> step.withBackward(nae -> nae.prefix(z(step)))),
        of(
            "flip-reversed",
            "the back-map flips where z is false",
            step -> step.withBackward(nae ->
                nae.get(z(step)) ? nae.prefix(z(step)) : nae.prefix(z(step)).flipped())),
        of(
            "z-kept-as-variable",
            "the back-map drops the first variable in place of z",
            step -> step.withBackward(
                nae -> Assignment.of(z(step), i -> nae.get(i + 1) != nae.get(z(step))))),
        of(
            "idle-variables-forgotten",
            "the back-map ends at the last variable that occurs in a clause",
            step -> step.withBackward(nae -> step.backward().apply(nae).prefix(occurring(step)))),
        of(
            "z-true-forward",
            "the forward map makes z true and flips nothing",
            step -> step.withForward(assignment -> assignment.append(true))),
        of(
            "z-not-counted",
            "the size formula forgets z",
            step -> step.withStated(step.stated().and(Measure.VARIABLES, z(step)))));
  }

  private static Step<Satisfiability, Assignment, NotAllEqual, Assignment> clauses(
      Step<Satisfiability, Assignment, NotAllEqual, Assignment> step, List<Clause> clauses) {
    NotAllEqual target = step.target();
    return step.withTarget(new NotAllEqual(target.variables(), clauses, target.unnegated()));
  }

  private static Mutant without(String name, String fault, Predicate<Clause> lost) {
    return of(name, fault, step -> {
      List<Clause> source = step.source().cnf().clauses();
      return clauses(
          step,
          IntStream.range(0, source.size())
              .filter(i -> !lost.test(source.get(i)))
              .mapToObj(step.target().clauses()::get)
              .toList());
    });
  }

  private static boolean isTautology(Clause clause) {
    return clause.literals().stream()
        .anyMatch(literal -> clause.literals().contains(literal.negated()));
  }

  private static List<Mutant> ofTargets() {
    return List.of(
        of(
            "z-forgotten",
            "the clauses stay as they are, without z",
            step -> clauses(step, step.source().cnf().clauses())),
        of(
            "z-in-first-clause-only",
            "only the first clause gets z",
            step -> clauses(
                step,
                IntStream.range(0, step.target().clauses().size())
                    .mapToObj(i ->
                        (i == 0 ? step.target() : nae(step.source())).clauses().get(i))
                    .toList())),
        of(
            "z-negated",
            "the clauses get z negated",
            step -> step.withTarget(new NotAllEqual(
                step.target().variables(),
                step.source().cnf().clauses().stream()
                    .map(clause -> with(clause, Literal.negative(z(step))))
                    .toList()))),
        of("z-for-each-clause", "each clause gets a new variable of its own", step -> {
          int clauses = step.source().cnf().clauses().size();
          List<String> names = new ArrayList<>(step.source().cnf().variables());
          IntStream.range(0, Math.max(1, clauses)).forEach(i -> names.add("z" + i));
          return step.withTarget(new NotAllEqual(
                  names,
                  IntStream.range(0, clauses)
                      .mapToObj(i ->
                          with(step.source().cnf().clauses().get(i), Literal.positive(z(step) + i)))
                      .toList(),
                  new TreeSet<>()))
              .withForward(
                  source -> Assignment.of(names.size(), i -> i < source.size() && source.get(i)));
        }),
        without(
            "empty-clause-dropped",
            "an empty clause is dropped, as if it asked for nothing",
            clause -> clause.literals().isEmpty()),
        without("unit-clause-dropped", "unit clauses are dropped", clause -> clause.size() == 1),
        of(
            "tautology-not-counted",
            "tautologies are dropped, the size formula counts them",
            step -> clauses(
                    step,
                    step.target().clauses().stream()
                        .filter(clause -> !isTautology(clause))
                        .toList())
                .withStated(step.stated())));
  }

  private static NotAllEqual nae(Satisfiability source) {
    return new NotAllEqual(source.cnf().variables(), source.cnf().clauses());
  }

  private static Clause with(Clause clause, Literal literal) {
    List<Literal> literals = new ArrayList<>(clause.literals());
    literals.add(literal);
    return new Clause(literals);
  }

  private static List<Mutant> backToCnf() {
    NaeToCnf rule = new NaeToCnf();
    return List.of(
        Mutant.of(
            "negated-copies-omitted",
            "no clause says that some literal is false",
            new TestedRule<>(
                rule,
                step -> step.withTarget(new Satisfiability(
                    new Cnf(step.source().variables(), step.source().clauses())))),
            Universes.NAES),
        Mutant.of(
            "copies-not-negated",
            "the second clause of each pair negates only its first literal",
            new TestedRule<>(
                rule,
                step -> step.withTarget(new Satisfiability(new Cnf(
                    step.source().variables(),
                    step.source().clauses().stream()
                        .flatMap(clause -> List.of(clause, firstNegated(clause)).stream())
                        .toList())))),
            Universes.NAES));
  }

  private static Clause firstNegated(Clause clause) {
    return new Clause(IntStream.range(0, clause.size())
        .mapToObj(
            i -> i == 0 ? clause.literals().get(i).negated() : clause.literals().get(i))
        .toList());
  }
}
