package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.OPERATORS;
import static org.reluworkbench.problem.Sizes.Measure.VARIABLES;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Formulas;
import org.reluworkbench.logic.Variables;

/**
 * Is there an assignment that makes the formula true?
 *
 * @param variables names of the variables, all different
 * @param formula over these variables
 */
public record FormulaSatisfiability(List<String> variables, Formula formula)
    implements Problem<Assignment> {

  public FormulaSatisfiability {
    variables = List.copyOf(variables);
    Objects.requireNonNull(formula);
    Variables.requireDistinct(variables);
    if (Formulas.variableBound(formula) > variables.size()) {
      throw new IllegalArgumentException("the formula has more variables than names");
    }
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.FORMULA;
  }

  @Override
  public Optional<Violation> violation(Assignment witness) {
    if (witness.size() != variables.size()) {
      return Witnesses.wrongSize("truth values", witness.size(), variables.size());
    }
    return Formulas.evaluate(formula, witness::get)
        ? Optional.empty()
        : Optional.of(new Violation("the formula is false"));
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(VARIABLES, variables.size()).and(OPERATORS, Formulas.operatorCount(formula));
  }
}
