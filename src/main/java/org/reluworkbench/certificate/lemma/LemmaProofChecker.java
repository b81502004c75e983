package org.reluworkbench.certificate.lemma;

import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.activation.ActivationTreeChecker;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.statement.Goal;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.NormalisedConclusion;

/**
 * Checks a proof of a lemma: that every vector of signs has a case, and that each tree proves its
 * goal. That normalised networks stand for all of them is the normalisation lemma, whose proof is one
 * line: {@code w [t] = sgn(w) [|w| t]}; that units may change places is evident.
 */
public final class LemmaProofChecker {

  /** There are exponentially many cases; no proof has more units, and a file shall not cost memory. */
  private static final int MOST_UNITS = 12;

  private LemmaProofChecker() {}

  /** What is wrong with the proof; empty if it proves its lemma. */
  public static Optional<String> rejection(LemmaProof proof) {
    Lemma lemma = proof.lemma();
    if (lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0)) {
      return proof.cases().isEmpty()
          ? Optional.empty()
          : Optional.of("a label is negative, so no network fits, and there are no cases");
    }
    if (lemma.units() > MOST_UNITS) {
      return Optional.of("more than " + MOST_UNITS + " units");
    }
    List<List<Integer>> vectors = LemmaProof.signVectors(lemma.units());
    for (LemmaProof.SignCase signCase : proof.cases()) {
      if (!vectors.contains(signCase.signs())) {
        return Optional.of("no vector of " + lemma.units() + " signs: " + signCase.signs());
      }
    }
    for (List<Integer> signs : vectors) {
      if (proof.cases().stream().noneMatch(signCase -> signCase.covers(lemma, signs))) {
        return Optional.of("no case for the signs " + signs);
      }
    }
    for (LemmaProof.SignCase signCase : proof.cases()) {
      Optional<String> rejection = rejection(lemma, signCase);
      if (rejection.isPresent()) {
        return rejection.map(why -> "signs " + signCase.signs() + ": " + why);
      }
    }
    return Optional.empty();
  }

  private static Optional<String> rejection(Lemma lemma, LemmaProof.SignCase signCase) {
    Optional<List<Goal>> goals = NormalisedConclusion.goals(lemma.conclusion(), signCase.signs());
    if (goals.isEmpty()) {
      return Optional.of("the conclusion can't be read of normalised networks");
    }
    List<ActivationTree> trees = signCase.trees();
    if (trees.size() != goals.get().size()) {
      return Optional.of(trees.size() + " trees for " + goals.get().size() + " goals");
    }
    for (int i = 0; i < trees.size(); i++) {
      Optional<String> rejection = ActivationTreeChecker.rejection(
          trees.get(i),
          lemma.dimension(),
          lemma.gadget(),
          signCase.signs(),
          goals.get().get(i));
      if (rejection.isPresent()) {
        return rejection;
      }
    }
    return Optional.empty();
  }
}
