package org.reluworkbench.lab.mutant;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.reluworkbench.lab.Step;
import org.reluworkbench.lab.TestedRule;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formula.Connective;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes.Measure;
import org.reluworkbench.reduction.FormulaToCnf;

/** Mutants of {@link FormulaToCnf}. */
final class FormulaMutants {

  private FormulaMutants() {}

  private interface Change
      extends UnaryOperator<Step<FormulaSatisfiability, Assignment, Satisfiability, Assignment>> {}

  private static Mutant of(String name, String fault, Change change) {
    return Mutant.of(name, fault, new TestedRule<>(new FormulaToCnf(), change), Universes.FORMULAS);
  }

  static List<Mutant> all() {
    return List.of(
        of("root-not-asserted", "no clause says that the whole formula is true", step -> {
          List<Clause> clauses = clauses(step);
          return with(step, clauses.subList(0, clauses.size() - 1));
        }),
        of("constants-undefined", "the variables of constants have no clauses", step -> {
          List<Clause> clauses = clauses(step);
          return with(
              step,
              IntStream.range(0, clauses.size())
                  .filter(i -> i == clauses.size() - 1 || clauses.get(i).size() > 1)
                  .mapToObj(clauses::get)
                  .toList());
        }),
        of(
            "long-clauses-lost",
            "definitions lack their clauses of three literals",
            step -> with(
                step, clauses(step).stream().filter(clause -> clause.size() < 3).toList())),
        misread(
            "implication-turned",
            "a -> b is read as b -> a",
            both -> both.connective() == Connective.IMPLIES
                ? new Formula.Binary(Connective.IMPLIES, both.right(), both.left())
                : both),
        misread(
            "equivalence-for-xor",
            "a xor b is read as a <-> b",
            both -> both.connective() == Connective.XOR
                ? new Formula.Binary(Connective.IFF, both.left(), both.right())
                : both),
        misread(
            "or-for-and",
            "a & b is read as a | b",
            both -> both.connective() == Connective.AND
                ? new Formula.Binary(Connective.OR, both.left(), both.right())
                : both),
        of(
            "last-variables-read",
            "the back-map takes the last variables, not the first",
            step -> step.withBackward(assignment -> {
              int count = step.source().variables().size();
              return Assignment.of(count, i -> assignment.get(assignment.size() - count + i));
            })),
        of(
            "definitions-unset",
            "the forward map makes all new variables false",
            step -> step.withForward(assignment -> Assignment.of(
                step.target().cnf().variableCount(),
                i -> i < assignment.size() && assignment.get(i)))),
        of(
            "root-not-counted",
            "the size formula forgets the clause of the whole formula",
            step -> step.withStated(
                step.stated().and(Measure.CLAUSES, step.stated().get(Measure.CLAUSES) - 1))));
  }

  private static List<Clause> clauses(Step<?, ?, Satisfiability, ?> step) {
    return step.target().cnf().clauses();
  }

  private static Step<FormulaSatisfiability, Assignment, Satisfiability, Assignment> with(
      Step<FormulaSatisfiability, Assignment, Satisfiability, Assignment> step,
      List<Clause> clauses) {
    return step.withTarget(new Satisfiability(new Cnf(step.target().cnf().variables(), clauses)));
  }

  /** The rule applied to what it takes the formula for. */
  private static Mutant misread(String name, String fault, UnaryOperator<Formula.Binary> reading) {
    return of(
        name,
        fault,
        step -> step.withTarget(new FormulaToCnf()
            .apply(new FormulaSatisfiability(
                step.source().variables(), read(step.source().formula(), reading)))
            .target()));
  }

  private static Formula read(Formula formula, UnaryOperator<Formula.Binary> reading) {
    if (formula instanceof Formula.Not not) {
      return Formula.not(read(not.operand(), reading));
    }
    return formula instanceof Formula.Binary both
        ? reading.apply(new Formula.Binary(
            both.connective(), read(both.left(), reading), read(both.right(), reading)))
        : formula;
  }
}
