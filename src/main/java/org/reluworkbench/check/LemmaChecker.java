package org.reluworkbench.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.diagnostic.DiagnosticCode;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;
import org.reluworkbench.syntax.Claim.ConclusionSyntax;
import org.reluworkbench.syntax.Claim.LemmaSyntax;

/** Resolves a lemma: its conclusion becomes a combination of comparisons between polynomials. */
final class LemmaChecker {

  private final Mistakes mistakes;
  private final LemmaTerms terms;

  private LemmaChecker(Entity.Gadget gadget, int units, Mistakes mistakes) {
    this.mistakes = mistakes;
    this.terms = new LemmaTerms(gadget, units, mistakes);
  }

  /** Empty if anything is wrong with the conclusion, which is reported. */
  static Optional<Lemma> lemma(
      LemmaSyntax claim, Entity.Gadget gadget, int units, Mistakes mistakes) {
    LemmaChecker checker = new LemmaChecker(gadget, units, mistakes);
    Optional<Conclusion> conclusion = Postorder.<ConclusionSyntax, Optional<Conclusion>>fold(
        claim.conclusion(), LemmaChecker::parts, checker::node);
    if (checker.terms.size() > Limits.CONCLUSION) {
      mistakes.add(
          DiagnosticCode.OUT_OF_RANGE,
          claim.name().span(),
          "the conclusion of this lemma has more than " + Limits.CONCLUSION + " operations");
      return Optional.empty();
    }
    return conclusion.map(built -> new Lemma(
        claim.name().text(), units, gadget.coordinates().size(), gadget.examples(), built));
  }

  private static List<ConclusionSyntax> parts(ConclusionSyntax conclusion) {
    if (conclusion instanceof ConclusionSyntax.And and) {
      return List.of(and.left(), and.right());
    }
    if (conclusion instanceof ConclusionSyntax.Or or) {
      return List.of(or.left(), or.right());
    }
    if (conclusion instanceof ConclusionSyntax.Implies implies) {
      return List.of(implies.left(), implies.right());
    }
    return conclusion instanceof ConclusionSyntax.Not not ? List.of(not.operand()) : List.of();
  }

  private Optional<Conclusion> node(ConclusionSyntax conclusion, List<Optional<Conclusion>> found) {
    if (conclusion instanceof ConclusionSyntax.Comparison comparison) {
      return compared(comparison);
    }
    if (found.stream().anyMatch(Optional::isEmpty)) {
      return Optional.empty();
    }
    List<Conclusion> parts = found.stream().flatMap(Optional::stream).toList();
    terms.count(1);
    if (conclusion instanceof ConclusionSyntax.And) {
      return Optional.of(all(parts));
    }
    if (conclusion instanceof ConclusionSyntax.Or) {
      return Optional.of(any(parts));
    }
    return Optional.of(
        conclusion instanceof ConclusionSyntax.Implies
            ? any(List.of(new Conclusion.Not(parts.get(0)), parts.get(1)))
            : new Conclusion.Not(parts.get(0)));
  }

  private static Conclusion all(List<Conclusion> parts) {
    List<Conclusion> flat = new ArrayList<>();
    for (Conclusion part : parts) {
      flat.addAll(part instanceof Conclusion.All all ? all.parts() : List.of(part));
    }
    return new Conclusion.All(flat);
  }

  private static Conclusion any(List<Conclusion> parts) {
    List<Conclusion> flat = new ArrayList<>();
    for (Conclusion part : parts) {
      flat.addAll(part instanceof Conclusion.Any any ? any.parts() : List.of(part));
    }
    return new Conclusion.Any(flat);
  }

  private Optional<Conclusion> compared(ConclusionSyntax.Comparison comparison) {
    Optional<Term> left = terms.term(comparison.left());
    Optional<Term> right = terms.term(comparison.right());
    return left.flatMap(one ->
        right.map(other -> new Conclusion.Compare(one, relation(comparison.relation()), other)));
  }

  private static Conclusion.Relation relation(String symbol) {
    return Arrays.stream(Conclusion.Relation.values())
        .filter(relation -> relation.symbol().equals(symbol))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("the parser let '" + symbol + "' pass"));
  }
}
