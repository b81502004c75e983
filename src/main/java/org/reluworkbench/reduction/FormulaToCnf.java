package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formulas;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * Formula to CNF: a new variable for each connective and constant, defined by clauses (G. S.
 * Tseitin, 1968). Negations need no variable: they turn the literal.
 *
 * <p>Clauses, with {@code t} the new variable and {@code a}, {@code b} the operands' literals:
 *
 * <table>
 *   <caption>Definitions</caption>
 *   <tr><td>constant</td><td>t, or its negation</td></tr>
 *   <tr><td>a &amp; b</td><td>(!t | a) (!t | b) (t | !a | !b)</td></tr>
 *   <tr><td>a | b</td><td>(t | !a) (t | !b) (!t | a | b)</td></tr>
 *   <tr><td>a -&gt; b</td><td>as !a | b</td></tr>
 *   <tr><td>a xor b</td><td>(!t | a | b) (!t | !a | !b) (t | !a | b) (t | a | !b)</td></tr>
 *   <tr><td>a &lt;-&gt; b</td><td>as !a xor b</td></tr>
 * </table>
 *
 * <p>and one clause that says that the whole formula is true.
 *
 * <p>Sizes, with n variables, c constants, p connectives out of and, or, implies, and q out of iff,
 * xor: {@code n + c + p + q} variables, {@code 1 + c + 3p + 4q} clauses. Total; a subformula object
 * that occurs twice counts once.
 *
 * <p>Forward: give each new variable the value of its subformula. Backward: the definitions force
 * just these values, so the assignment restricted to the n variables makes the formula true.
 */
public final class FormulaToCnf
    implements Reduction<FormulaSatisfiability, Assignment, Satisfiability, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.FORMULA;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.CNF;
  }

  @Override
  public Sizes targetSizes(FormulaSatisfiability source) {
    long variables = source.variables().size();
    long clauses = 1;
    for (Formula part : Formulas.subformulas(source.formula())) {
      if (part instanceof Formula.Constant) {
        variables++;
        clauses++;
      } else if (part instanceof Formula.Binary binary) {
        variables++;
        clauses += switch (binary.connective()) {
          case AND, OR, IMPLIES -> 3;
          case IFF, XOR -> 4;
        };
      }
    }
    return Sizes.of(Measure.VARIABLES, variables).and(Measure.CLAUSES, clauses);
  }

  @Override
  public Reduced<FormulaSatisfiability, Assignment, Satisfiability, Assignment> apply(
      FormulaSatisfiability source) {
    Translation translation = new Translation(source);
    return new Reduced<>(
        source,
        new Satisfiability(translation.cnf()),
        translation::extend,
        PullBack.OfBooleans.firstOf(source.variables().size()));
  }

  /** The clauses so far and what literal stands for each subformula. */
  private static final class Translation {

    private final FormulaSatisfiability source;
    private final FreshNames fresh;
    private final List<String> names;
    private final List<Formula> defined = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private final Map<Formula, Literal> literals = new IdentityHashMap<>();

    Translation(FormulaSatisfiability source) {
      this.source = source;
      this.fresh = new FreshNames(source.variables());
      this.names = new ArrayList<>(source.variables());
      Formulas.subformulas(source.formula()).forEach(part -> literals.put(part, literal(part)));
      add(literals.get(source.formula()));
    }

    Cnf cnf() {
      return new Cnf(names, clauses);
    }

    Assignment extend(Assignment assignment) {
      Map<Formula, Boolean> values = Formulas.values(source.formula(), assignment::get);
      int count = source.variables().size();
      return Assignment.of(
          names.size(), i -> i < count ? assignment.get(i) : values.get(defined.get(i - count)));
    }

    private Literal literal(Formula part) {
      if (part instanceof Formula.Atom atom) {
        return Literal.positive(atom.variable());
      }
      if (part instanceof Formula.Not not) {
        return literals.get(not.operand()).negated();
      }
      Literal t = Literal.positive(names.size());
      defined.add(part);
      names.add(fresh.like("t" + defined.size()));
      if (part instanceof Formula.Constant constant) {
        add(constant.value() ? t : t.negated());
      } else if (part instanceof Formula.Binary binary) {
        define(t, binary.connective(), literals.get(binary.left()), literals.get(binary.right()));
      }
      return t;
    }

    private void define(Literal t, Formula.Connective connective, Literal a, Literal b) {
      switch (connective) {
        case AND -> defineOr(t.negated(), a.negated(), b.negated());
        case OR -> defineOr(t, a, b);
        case IMPLIES -> defineOr(t, a.negated(), b);
        case XOR -> defineXor(t, a, b);
        case IFF -> defineXor(t, a.negated(), b);
      }
    }

    private void defineOr(Literal t, Literal a, Literal b) {
      add(t, a.negated());
      add(t, b.negated());
      add(t.negated(), a, b);
    }

    private void defineXor(Literal t, Literal a, Literal b) {
      add(t.negated(), a, b);
      add(t.negated(), a.negated(), b.negated());
      add(t, a.negated(), b);
      add(t, a, b.negated());
    }

    private void add(Literal... clause) {
      clauses.add(Clause.of(clause));
    }
  }
}
