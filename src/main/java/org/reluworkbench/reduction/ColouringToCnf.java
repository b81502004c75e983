package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Colouring;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * Hypergraph colouring to CNF-SAT, the natural way: variable (v, c) says that element v may be
 * coloured c; each element has some colour, and no set has all its elements of one colour.
 *
 * <p>Sizes, with n elements, k colours and m sets: {@code k n} variables, {@code n + k m} clauses.
 *
 * <p>Forward: the variables of the colouring's pairs are true. Backward: an element takes the first
 * colour that its variables allow; a set of one colour c would make all of its (v, c) true, against
 * the set's clause. So elements need not be kept from having two colours.
 *
 * <p>Total; the empty set becomes empty clauses.
 */
public final class ColouringToCnf
    implements Reduction<Colouring, List<Integer>, Satisfiability, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.COLOURING;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.CNF;
  }

  @Override
  public Sizes targetSizes(Colouring source) {
    long elements = source.hypergraph().elements().size();
    long colours = source.colours();
    return Sizes.of(Measure.VARIABLES, elements * colours)
        .and(Measure.CLAUSES, elements + colours * source.hypergraph().sets().size());
  }

  @Override
  public Reduced<Colouring, List<Integer>, Satisfiability, Assignment> apply(Colouring source) {
    int colours = source.colours();
    List<String> elements = source.hypergraph().elements();
    FreshNames fresh = new FreshNames(List.of());
    List<String> names = new ArrayList<>();
    List<Clause> clauses = new ArrayList<>();
    for (int v = 0; v < elements.size(); v++) {
      int first = v * colours;
      for (int c = 1; c <= colours; c++) {
        names.add(fresh.like(elements.get(v) + "_" + c));
      }
      clauses.add(new Clause(
          IntStream.range(first, first + colours).mapToObj(Literal::positive).toList()));
    }
    for (SortedSet<Integer> set : source.hypergraph().sets()) {
      for (int c = 0; c < colours; c++) {
        int colour = c;
        clauses.add(new Clause(
            set.stream().map(v -> Literal.negative(v * colours + colour)).toList()));
      }
    }
    return new Reduced<>(
        source,
        new Satisfiability(new Cnf(names, clauses)),
        colouring -> Assignment.of(names.size(), i -> colouring.get(i / colours) == i % colours),
        new PullBack.OfColours(elements.size(), colours));
  }
}
