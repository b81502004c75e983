package org.reluworkbench.train;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.optimum.Inequality;
import org.reluworkbench.problem.optimum.LowerBound;
import org.reluworkbench.problem.optimum.Piece;
import org.reluworkbench.problem.optimum.Piece.Answer;
import org.reluworkbench.problem.optimum.Question;
import org.reluworkbench.problem.optimum.Question.Kind;
import org.reluworkbench.problem.optimum.Term;

/** A piece with the answers that follow from those that were given, which is the same piece. */
final class Narrowed {

  private final Piece piece;
  private final List<Fact> facts = new ArrayList<>();
  private final Contradictions contradictions;
  private Optional<List<Term>> contradiction = Optional.empty();

  /** The piece, of which nothing is known yet. */
  Narrowed(Piece piece, Contradictions contradictions) {
    this.piece = piece;
    this.contradictions = contradictions;
  }

  /** Gives an answer that follows from given ones, and from earlier facts about other functions. */
  void add(Fact fact) {
    facts.add(fact);
    piece.set(fact.question(), fact.answer());
  }

  /** Takes note that no function has the sides that were given. */
  void exclude(Divider by, GivenSides given) {
    contradiction = Optional.of(contradictions.among(by, given));
  }

  /** A sum that shows that there is no network on the piece; empty if none is known. */
  List<Term> contradiction() {
    return contradiction.orElse(List.of());
  }

  Piece piece() {
    return piece;
  }

  /** All that its relaxation needs: what follows from given answers adds nothing. */
  List<Candidate> candidates() {
    return Candidate.of(piece).stream()
        .filter(candidate -> facts.stream().noneMatch(fact -> fact.says(candidate)))
        .toList();
  }

  /** The bound that a sum proves, with all answers. */
  LowerBound bound(List<Term> sum) {
    return LowerBound.of(piece, sum);
  }

  /**
   * The proof of a bound from the given answers alone.
   *
   * @param target what the sum proves with all answers
   */
  LeafProof proof(List<Term> sum, Rational target) {
    Map<Question, LeafProof.Step> steps = new LinkedHashMap<>();
    require(sum, Optional.empty(), steps);
    if (piece.isOutOfOrder()) {
      facts.stream()
          .filter(fact -> fact.by().kind() == Kind.ACTIVE)
          .filter(fact -> fact.point() == piece.orderPoint())
          .forEach(fact -> require(fact, steps));
    }
    if (!suffices(steps, sum, target)) {
      facts.stream().filter(this::costs).forEach(fact -> require(fact, steps));
    }
    return new LeafProof(List.copyOf(steps.values()), sum);
  }

  /** A dead output has a loss that needs no sum. */
  private boolean costs(Fact fact) {
    return fact.by().kind() == Kind.LIVE && fact.answer() == Answer.NO;
  }

  private boolean suffices(Map<Question, LeafProof.Step> steps, List<Term> sum, Rational target) {
    List<Fact> others =
        facts.stream().filter(fact -> !steps.containsKey(fact.question())).toList();
    others.forEach(fact -> piece.set(fact.question(), Answer.OPEN));
    boolean suffices = LowerBound.of(piece, sum).reaches(target);
    others.forEach(fact -> piece.set(fact.question(), fact.answer()));
    return suffices;
  }

  /** Adds the facts without which some of these terms would not hold, those on which they rest first. */
  private void require(
      List<Term> terms, Optional<Question> but, Map<Question, LeafProof.Step> steps) {
    for (Term term : terms) {
      for (Fact fact : facts) {
        if (fact.point() == term.point()
            && !but.equals(Optional.of(fact.question()))
            && restsOn(term, fact)) {
          require(fact, steps);
        }
      }
    }
  }

  private boolean restsOn(Term term, Fact fact) {
    Answer answer = piece.answer(fact.question());
    Optional<Inequality> known = piece.inequality(term.row(), term.point(), term.units());
    piece.set(fact.question(), Answer.OPEN);
    Optional<Inequality> unknown = piece.inequality(term.row(), term.point(), term.units());
    piece.set(fact.question(), answer);
    return !known.equals(unknown);
  }

  private void require(Fact fact, Map<Question, LeafProof.Step> steps) {
    if (steps.containsKey(fact.question())) {
      return;
    }
    List<Term> otherwise = contradictions.otherwise(fact);
    piece.set(fact.question(), fact.opposite());
    require(otherwise, Optional.of(fact.question()), steps);
    piece.set(fact.question(), fact.answer());
    steps.put(fact.question(), new LeafProof.Step(fact, otherwise));
  }
}
