package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * NAE-SAT to CNF-SAT, the natural way: each clause, and each clause with all its literals negated.
 *
 * <p>Sizes, with n variables and m clauses: {@code n} variables, {@code 2m} clauses. Forward and
 * backward: the same assignment. Total; the empty clause stays empty.
 */
public final class NaeToCnf
    implements Reduction<NotAllEqual, Assignment, Satisfiability, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.NAE;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.CNF;
  }

  @Override
  public Sizes targetSizes(NotAllEqual source) {
    return Sizes.of(Measure.VARIABLES, source.variables().size())
        .and(Measure.CLAUSES, 2L * source.clauses().size());
  }

  @Override
  public Reduced<NotAllEqual, Assignment, Satisfiability, Assignment> apply(NotAllEqual source) {
    List<Clause> clauses = new ArrayList<>();
    for (Clause clause : source.clauses()) {
      clauses.add(clause);
      clauses.add(new Clause(clause.literals().stream().map(Literal::negated).toList()));
    }
    return new Reduced<>(
        source,
        new Satisfiability(new Cnf(source.variables(), clauses)),
        Function.identity(),
        PullBack.OfBooleans.firstOf(source.variables().size()));
  }
}
