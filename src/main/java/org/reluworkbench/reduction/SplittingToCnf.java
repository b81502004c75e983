package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * Set splitting to CNF-SAT, the natural way: a variable for each element (true: in part 1), and for
 * each set the two clauses "some element in part 1" and "some element in part 2".
 *
 * <p>Sizes, with n elements and m sets: {@code n} variables, {@code 2m} clauses. Forward and
 * backward: the same truth values. Total; the empty set becomes empty clauses.
 */
public final class SplittingToCnf
    implements Reduction<SetSplitting, Assignment, Satisfiability, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.SPLITTING;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.CNF;
  }

  @Override
  public Sizes targetSizes(SetSplitting source) {
    return Sizes.of(Measure.VARIABLES, source.hypergraph().elements().size())
        .and(Measure.CLAUSES, 2L * source.hypergraph().sets().size());
  }

  @Override
  public Reduced<SetSplitting, Assignment, Satisfiability, Assignment> apply(SetSplitting source) {
    Hypergraph hypergraph = source.hypergraph();
    List<Clause> clauses = new ArrayList<>();
    for (SortedSet<Integer> set : hypergraph.sets()) {
      clauses.add(new Clause(set.stream().map(Literal::positive).toList()));
      clauses.add(new Clause(set.stream().map(Literal::negative).toList()));
    }
    return new Reduced<>(
        source,
        new Satisfiability(new Cnf(hypergraph.elements(), clauses)),
        Function.identity(),
        PullBack.OfBooleans.firstOf(hypergraph.elements().size()));
  }
}
