package org.reluworkbench.check;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.reluworkbench.diagnostic.Diagnostic;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.reduction.ReductionChain;
import org.reluworkbench.syntax.Declaration.ReductionDeclaration;

/** Finds the rules that lead from a declared problem to a kind of problem. */
final class ReductionResolver {

  private final Mistakes mistakes;

  /** What each reduction so far leads to. */
  private final Map<Entity.Question, Problem<?>> targets = new IdentityHashMap<>();

  ReductionResolver(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Empty if there is no such kind, or no rules lead there; that is reported. */
  Optional<Entity.Reduction> reduction(ReductionDeclaration declaration, Entity.Question origin) {
    Optional<ProblemKind> kind = kind(declaration);
    Problem<?> source = problem(origin);
    return kind.flatMap(to -> chain(declaration, source, to)).map(rules -> {
      Entity.Reduction reduction =
          new Entity.Reduction(declaration.name().text(), declaration.name().span(), origin, rules);
      targets.put(reduction, rules.apply(source).target());
      return reduction;
    });
  }

  /** The kind that the declaration names; if it names none, that is reported. */
  Optional<ProblemKind> kind(ReductionDeclaration declaration) {
    return PropertyChecker.word(
        declaration.kind(),
        List.of(ProblemKind.values()),
        ProblemKind::word,
        "kind of problem",
        mistakes);
  }

  /** What a question asks that was stated, or reduced to by this resolver. */
  Problem<?> problem(Entity.Question question) {
    return question instanceof Entity.Stated stated ? stated.problem() : targets.get(question);
  }

  private Optional<ReductionChain> chain(
      ReductionDeclaration declaration, Problem<?> source, ProblemKind to) {
    Optional<ReductionChain> chain = ReductionChain.find(source, to);
    if (chain.isEmpty()) {
      String message = "'" + declaration.origin() + "' is " + Sort.phrase(source.kind())
          + " and can't be reduced to " + Sort.phrase(to);
      mistakes.add(Diagnostic.of(DiagnosticCode.NO_REDUCTION, declaration.kind().span(), message)
          .withHelp(ReductionChain.find(source.kind(), to)
              .flatMap(outside -> outside.obstacle(source))
              .orElseGet(() -> reachable(source))));
    }
    return chain;
  }

  private static String reachable(Problem<?> source) {
    String kinds = Arrays.stream(ProblemKind.values())
        .filter(kind -> kind != source.kind())
        .filter(kind -> ReductionChain.find(source, kind).isPresent())
        .map(ProblemKind::word)
        .collect(Collectors.joining(", "));
    return kinds.isEmpty() ? "no rule starts there" : "it can be reduced to: " + kinds;
  }
}
