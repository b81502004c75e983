package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.CLAUSES;
import static org.reluworkbench.problem.Sizes.Measure.VARIABLES;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.logic.Variables;

/**
 * NAE-SAT: is there an assignment under which each clause has a true and a false literal?
 *
 * @param variables names of the variables, all different
 * @param clauses the clauses; one that is empty or has a single distinct literal can't be satisfied
 * @param unnegated variables that are declared never to occur negated; a rule may use that to build
 *     a smaller target
 */
public record NotAllEqual(
    List<String> variables, List<Clause> clauses, SortedSet<Integer> unnegated)
    implements Problem<Assignment> {

  public NotAllEqual {
    variables = List.copyOf(variables);
    clauses = List.copyOf(clauses);
    unnegated = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(unnegated));
    Variables.requireDistinct(variables);
    Variables.requireWithin(variables.size(), clauses);
    for (Clause clause : clauses) {
      for (Literal literal : clause.literals()) {
        if (!literal.positive() && unnegated.contains(literal.variable())) {
          throw new IllegalArgumentException(
              "declared never negated, but is: " + variables.get(literal.variable()));
        }
      }
    }
    for (int variable : unnegated) {
      if (variable < 0 || variable >= variables.size()) {
        throw new IllegalArgumentException("no variable " + variable);
      }
    }
  }

  public NotAllEqual(List<String> variables, List<Clause> clauses) {
    this(variables, clauses, new TreeSet<>());
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.NAE;
  }

  @Override
  public Optional<Violation> violation(Assignment witness) {
    if (witness.size() != variables.size()) {
      return Witnesses.wrongSize("truth values", witness.size(), variables.size());
    }
    for (int i = 0; i < clauses.size(); i++) {
      Clause clause = clauses.get(i);
      if (!clause.someHoldsIn(witness) || clause.allHoldIn(witness)) {
        return Optional.of(new Violation("the literals of clause " + (i + 1) + " are all equal"));
      }
    }
    return Optional.empty();
  }

  /** A clause of fewer than two different literals. */
  @Override
  public Optional<String> obviousConflict() {
    return IntStream.range(0, clauses.size())
        .filter(i -> clauses.get(i).distinct().size() < 2)
        .mapToObj(i -> "clause " + (i + 1) + " has fewer than two different literals")
        .findFirst();
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(VARIABLES, variables.size()).and(CLAUSES, clauses.size());
  }
}
