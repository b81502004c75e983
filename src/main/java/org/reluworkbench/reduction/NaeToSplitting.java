package org.reluworkbench.reduction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.reluworkbench.logic.Assignment;
import org.reluworkbench.logic.Clause;
import org.reluworkbench.logic.Formula;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Hypergraph;
import org.reluworkbench.problem.NotAllEqual;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.SetSplitting;
import org.reluworkbench.problem.Sizes;
import org.reluworkbench.problem.Sizes.Measure;

/**
 * NAE-SAT to set splitting: the elements are the literals, the sets are the pairs {x, !x} and the
 * clauses. A variable declared {@linkplain NotAllEqual#unnegated never negated} has one element and
 * no pair. (L. Lovász, Coverings and colorings of hypergraphs, 1973; M. R. Garey, D. S. Johnson,
 * 1979, problem SP4.)
 *
 * <p>Sizes, with n variables, u of them declared never negated, and m clauses: {@code 2n - u}
 * elements, {@code n - u + m} sets. From a CNF with n variables and m clauses by way of {@link
 * CnfToNae}: {@code 2n + 1} elements, {@code n + m} sets.
 *
 * <p>Forward: part 1 holds the true literals; a pair has one in each part, and so has a clause that
 * is not all equal. Backward: x is true iff its element is in part 1. By its pair, !x is then in
 * part 2, so the parts are just the true and the false literals, and each clause meets both.
 *
 * <p>Total. A clause that repeats a literal becomes a smaller set; an empty one the empty set, which
 * can't be split; a clause of one distinct literal a one-element set, likewise.
 */
public final class NaeToSplitting
    implements Reduction<NotAllEqual, Assignment, SetSplitting, Assignment> {

  @Override
  public ProblemKind source() {
    return ProblemKind.NAE;
  }

  @Override
  public ProblemKind target() {
    return ProblemKind.SPLITTING;
  }

  @Override
  public Sizes targetSizes(NotAllEqual source) {
    long variables = source.variables().size();
    long unnegated = source.unnegated().size();
    return Sizes.of(Measure.ELEMENTS, 2 * variables - unnegated)
        .and(Measure.SETS, variables - unnegated + source.clauses().size());
  }

  @Override
  public Reduced<NotAllEqual, Assignment, SetSplitting, Assignment> apply(NotAllEqual source) {
    List<Literal> literals = new ArrayList<>();
    List<SortedSet<Integer>> sets = new ArrayList<>();
    for (int variable = 0; variable < source.variables().size(); variable++) {
      literals.add(Literal.positive(variable));
      if (!source.unnegated().contains(variable)) {
        literals.add(Literal.negative(variable));
        sets.add(new TreeSet<>(List.of(literals.size() - 2, literals.size() - 1)));
      }
    }
    Map<Literal, Integer> element = new HashMap<>();
    IntStream.range(0, literals.size()).forEach(i -> element.put(literals.get(i), i));
    source.clauses().forEach(clause -> sets.add(elements(clause, element)));
    return new Reduced<>(
        source,
        new SetSplitting(new Hypergraph(names(source, literals), sets)),
        assignment -> Assignment.of(literals.size(), i -> literals.get(i).holdsIn(assignment)),
        new PullBack.OfBooleans(IntStream.range(0, source.variables().size())
            .mapToObj(variable -> Formula.atom(element.get(Literal.positive(variable))))
            .toList()));
  }

  private static List<String> names(NotAllEqual source, List<Literal> literals) {
    FreshNames fresh = new FreshNames(source.variables());
    return literals.stream()
        .map(literal -> {
          String name = source.variables().get(literal.variable());
          return literal.positive() ? name : fresh.like("!" + name);
        })
        .toList();
  }

  private static SortedSet<Integer> elements(Clause clause, Map<Literal, Integer> element) {
    return clause.literals().stream()
        .map(element::get)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
