package org.reluworkbench.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Term;

/**
 * The lemma of a forcing gadget, that networks which fit it have bias 1 and negative output weights:
 * which certificates take it for granted, and which prove it.
 */
public final class GadgetLemma {

  private GadgetLemma() {}

  /** What the lemma is called: {@code forcing-2}. */
  public static String name(int units) {
    return "forcing-" + units;
  }

  /** What is forced: bias 1 and negative weights. */
  public static Conclusion forced(int units) {
    List<Conclusion> parts = new ArrayList<>();
    parts.add(new Compare(new Term.Bias(), Relation.EQUAL, new Term.Constant(Rational.ONE)));
    for (int unit = 0; unit < units; unit++) {
      parts.add(new Compare(
          new Term.OutputWeight(unit), Relation.LESS, new Term.Constant(Rational.ZERO)));
    }
    return new Conclusion.All(parts);
  }

  /** The names of the lemmas that a certificate rests on without proving them. */
  public static Set<String> takenForGranted(Certificate certificate) {
    Set<String> names = new TreeSet<>();
    if (certificate instanceof Certificate.Decision decision) {
      add(names, decision.outcome(), decision.route());
    } else if (certificate instanceof Certificate.Agreement agreement) {
      add(names, agreement.target(), agreement.route());
    }
    return names;
  }

  private static void add(Set<String> names, Outcome outcome, Route route) {
    if (outcome instanceof Outcome.None none
        && none.refutation() instanceof Refutation.GadgetProof
        && route.target() instanceof Training training) {
      names.add(name(training.units()));
    }
  }

  /**
   * The name of the gadget lemma that a certificate, which the checker has accepted, proves: its
   * statement is that very lemma, the points in any order, and it has a proof, not a solver's word.
   */
  public static Optional<String> provedBy(Certificate certificate) {
    return Stream.of(certificate)
        .filter(Certificate.ProvedLemma.class::isInstance)
        .flatMap(some -> ((Certificate.ProvedLemma) some).proof().stream())
        .filter(proof -> isOfGadget(proof.lemma()))
        .map(proof -> name(proof.lemma().units()))
        .findFirst();
  }

  private static boolean isOfGadget(Lemma lemma) {
    return ForcingGadget.forUnits(lemma.units())
        .filter(gadget -> lemma.dimension() == lemma.units()
            && Set.copyOf(gadget.examples()).equals(Set.copyOf(lemma.gadget()))
            && lemma.conclusion().equals(forced(lemma.units())))
        .isPresent();
  }
}
