package org.reluworkbench.certificate;

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
final class LemmaProofChecker {

  private LemmaProofChecker() {}

  /** What is wrong with the proof; empty if it proves its lemma. */
  static Optional<String> rejection(LemmaProof proof) {
    Lemma lemma = proof.lemma();
    if (lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0)) {
      return Optional.of("a label is negative: no network fits, and no proof is needed");
    }
    for (List<Integer> signs : LemmaProof.signVectors(lemma.units())) {
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
