package org.reluworkbench.problem;

import static org.reluworkbench.problem.Sizes.Measure.CLAUSES;
import static org.reluworkbench.problem.Sizes.Measure.VARIABLES;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Cnf;

/** CNF-SAT: is there an assignment that makes a literal of each clause true? */
public record Satisfiability(Cnf cnf) implements Problem<Assignment> {

  public Satisfiability {
    Objects.requireNonNull(cnf);
  }

  @Override
  public ProblemKind kind() {
    return ProblemKind.CNF;
  }

  @Override
  public Optional<Violation> violation(Assignment witness) {
    if (witness.size() != cnf.variableCount()) {
      return Witnesses.wrongSize("truth values", witness.size(), cnf.variableCount());
    }
    for (int i = 0; i < cnf.clauses().size(); i++) {
      if (!cnf.clauses().get(i).someHoldsIn(witness)) {
        return Optional.of(new Violation("clause " + (i + 1) + " is false"));
      }
    }
    return Optional.empty();
  }

  /** An empty clause. */
  @Override
  public Optional<String> obviousConflict() {
    return IntStream.range(0, cnf.clauses().size())
        .filter(i -> cnf.clauses().get(i).size() == 0)
        .mapToObj(i -> "clause " + (i + 1) + " is empty")
        .findFirst();
  }

  @Override
  public Sizes sizes() {
    return Sizes.of(VARIABLES, cnf.variableCount()).and(CLAUSES, cnf.clauses().size());
  }
}
