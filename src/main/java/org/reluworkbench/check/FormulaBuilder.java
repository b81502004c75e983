package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.FormulaSatisfiability;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.syntax.Declaration.ClauseSyntax;
import org.reluworkbench.syntax.Identifier;
import org.reluworkbench.syntax.Proposition;

/** Numbers the variables of a formula or of clauses, in the order of their first occurrence. */
final class FormulaBuilder {

  private final Map<String, Integer> variables = new LinkedHashMap<>();

  private FormulaBuilder() {}

  static FormulaSatisfiability formula(Proposition proposition) {
    FormulaBuilder builder = new FormulaBuilder();
    Formula formula =
        Postorder.<Proposition, Formula>fold(proposition, FormulaBuilder::operands, builder::node);
    return new FormulaSatisfiability(builder.names(), formula);
  }

  static Cnf cnf(List<ClauseSyntax> clauses) {
    FormulaBuilder builder = new FormulaBuilder();
    List<Clause> built = builder.clauses(clauses);
    return new Cnf(builder.names(), built);
  }

  static NotAllEqual nae(List<ClauseSyntax> clauses) {
    FormulaBuilder builder = new FormulaBuilder();
    List<Clause> built = builder.clauses(clauses);
    return new NotAllEqual(builder.names(), built);
  }

  private List<String> names() {
    return List.copyOf(variables.keySet());
  }

  private int variable(Identifier name) {
    return variables.computeIfAbsent(name.text(), text -> variables.size());
  }

  private List<Clause> clauses(List<ClauseSyntax> clauses) {
    List<Clause> built = new ArrayList<>();
    for (ClauseSyntax clause : clauses) {
      built.add(new Clause(clause.literals().stream()
          .map(literal -> new Literal(variable(literal.variable()), literal.positive()))
          .toList()));
    }
    return built;
  }

  private static List<Proposition> operands(Proposition proposition) {
    if (proposition instanceof Proposition.Not not) {
      return List.of(not.operand());
    }
    return proposition instanceof Proposition.Binary binary
        ? List.of(binary.left(), binary.right())
        : List.of();
  }

  private Formula node(Proposition proposition, List<Formula> operands) {
    if (proposition instanceof Proposition.Constant constant) {
      return Formula.constant(constant.value());
    }
    if (proposition instanceof Proposition.Variable variable) {
      return Formula.atom(variable(variable.name()));
    }
    if (proposition instanceof Proposition.Binary binary) {
      return new Formula.Binary(connective(binary.connective()), operands.get(0), operands.get(1));
    }
    return Formula.not(operands.get(0));
  }

  private static Formula.Connective connective(Proposition.Connective connective) {
    return switch (connective) {
      case AND -> Formula.Connective.AND;
      case OR -> Formula.Connective.OR;
      case IMPLIES -> Formula.Connective.IMPLIES;
      case IFF -> Formula.Connective.IFF;
      case XOR -> Formula.Connective.XOR;
    };
  }
}
