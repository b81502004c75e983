package org.reluworkbench.certificate.lemma;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.reluworkbench.network.Weights;
import org.reluworkbench.numeric.Rational;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Example;
import org.reluworkbench.problem.Training;
import org.reluworkbench.reduction.ForcingGadget;
import org.reluworkbench.solver.activation.ActivationSearch;
import org.reluworkbench.solver.activation.NormalisedLemmaProver;
import org.reluworkbench.solver.activation.NormalisedLemmaProver.Result;
import org.reluworkbench.statement.Conclusion;
import org.reluworkbench.statement.Conclusion.Compare;
import org.reluworkbench.statement.Conclusion.Relation;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.NormalisedConclusion;
import org.reluworkbench.statement.Term;

/** The lemmas on the forcing gadgets, proved and checked without a solver. */
class LemmaProofCheckerTest {

  private static Lemma forcing(int units, List<Example> gadget) {
    List<Conclusion> parts = new ArrayList<>();
    parts.add(new Compare(new Term.Bias(), Relation.EQUAL, new Term.Constant(Rational.ONE)));
    for (int unit = 0; unit < units; unit++) {
      parts.add(new Compare(
          new Term.OutputWeight(unit), Relation.LESS, new Term.Constant(Rational.ZERO)));
    }
    return new Lemma("forcing", units, units, gadget, new Conclusion.All(parts));
  }

  private static Result prove(Lemma lemma) {
    return NormalisedLemmaProver.prove(lemma, () -> false);
  }

  @Test
  void theLemmasOfTheGadgetsHaveProofsThatNeedNoSolver() {
    for (int units = 1; units <= 3; units++) {
      Lemma lemma = forcing(units, ForcingGadget.forUnits(units).orElseThrow().examples());
      LemmaProof proof = ((Result.Proved) prove(lemma)).proof();
      assertThat(LemmaProofChecker.rejection(proof)).isEmpty();
      System.out.printf("%d units: a proof of %d leaves%n", units, proof.leaves());
    }
  }

  /** In exact arithmetic throughout, by trees that use convexity. */
  private static LemmaProof exactly(Lemma lemma) {
    List<LemmaProof.SignCase> cases = new ArrayList<>();
    for (List<Integer> signs : LemmaProof.signVectors(lemma.units())) {
      List<ActivationTree> trees =
          NormalisedConclusion.goals(lemma.conclusion(), signs).orElseThrow().stream()
              .map(goal ->
                  ActivationSearch.run(lemma.dimension(), lemma.gadget(), signs, goal, () -> false))
              .map(result -> ((ActivationSearch.Result.Proved) result).tree())
              .toList();
      cases.add(new LemmaProof.SignCase(signs, trees));
    }
    return new LemmaProof(lemma, cases);
  }

  @Test
  void eachPointOfTheCornerGadgetIsNeeded() {
    List<Example> corner = ForcingGadget.forUnits(2).orElseThrow().examples();
    for (Example point : corner) {
      List<Example> rest = new ArrayList<>(corner);
      rest.remove(point);
      Weights network = ((Result.Refuted) prove(forcing(2, rest))).weights();
      assertThat(new Training(2, 2, rest).violation(network))
          .as("without %s", point)
          .isEmpty();
      assertThat(network.bias().equals(Rational.ONE)
              && network.outputWeights().stream().allMatch(w -> w.signum() < 0))
          .as("%s", network)
          .isFalse();
    }
  }

  @Test
  void rejectsAProofThatIsTamperedWith() {
    Lemma lemma = forcing(2, ForcingGadget.forUnits(2).orElseThrow().examples());
    LemmaProof proof = exactly(lemma);
    assertThat(LemmaProofChecker.rejection(proof)).isEmpty();
    int tried = 0;
    for (int i = 0; i < proof.cases().size(); i++) {
      LemmaProof.SignCase signCase = proof.cases().get(i);
      for (int j = 0; j < signCase.trees().size(); j++) {
        for (ActivationTree broken : tampered(signCase.trees().get(j))) {
          assertThat(LemmaProofChecker.rejection(with(proof, i, j, broken)))
              .as("case %s, tree %s: %s", i, j, broken)
              .isPresent();
          tried++;
        }
      }
    }
    assertThat(tried).isGreaterThan(100);
  }

  private static LemmaProof with(LemmaProof proof, int i, int j, ActivationTree tree) {
    LemmaProof.SignCase old = proof.cases().get(i);
    List<ActivationTree> trees = new ArrayList<>(old.trees());
    trees.set(j, tree);
    List<LemmaProof.SignCase> cases = new ArrayList<>(proof.cases());
    cases.set(i, new LemmaProof.SignCase(old.signs(), trees));
    return new LemmaProof(proof.lemma(), cases);
  }

  /** Every tree that differs in one multiplier, or one omitted bound. */
  private static List<ActivationTree> tampered(ActivationTree tree) {
    List<ActivationTree> all = new ArrayList<>();
    if (tree instanceof ActivationTree.Split split) {
      tampered(split.active())
          .forEach(part -> all.add(
              new ActivationTree.Split(split.unit(), split.example(), part, split.inactive())));
      tampered(split.inactive())
          .forEach(part -> all.add(
              new ActivationTree.Split(split.unit(), split.example(), split.active(), part)));
      return all;
    }
    ActivationTree.Leaf leaf = (ActivationTree.Leaf) tree;
    for (int i = 0; i < leaf.convexity().size(); i++) {
      for (ActivationTree.Convexity wrong : spoilt(leaf.convexity().get(i))) {
        List<ActivationTree.Convexity> changed = new ArrayList<>(leaf.convexity());
        changed.set(i, wrong);
        all.add(new ActivationTree.Leaf(leaf.sum(), changed));
      }
    }
    List<ActivationTree.Term> sum = leaf.sum();
    for (int i = 0; i < sum.size(); i++) {
      ActivationTree.Term term = sum.get(i);
      List<ActivationTree.Term> without = new ArrayList<>(sum);
      without.remove(i);
      all.add(new ActivationTree.Leaf(without, leaf.convexity()));
      List<ActivationTree.Term> changed = new ArrayList<>(sum);
      changed.set(
          i,
          new ActivationTree.Term(
              term.bound(),
              term.unit(),
              term.example(),
              term.multiplier().plus(Rational.of(1, 7))));
      all.add(new ActivationTree.Leaf(changed, leaf.convexity()));
    }
    return all;
  }

  private static List<ActivationTree.Convexity> spoilt(ActivationTree.Convexity bound) {
    int unit = bound.unit();
    int middle = bound.example();
    int from = bound.from();
    int to = bound.to();
    Rational multiplier = bound.multiplier();
    return List.of(
        new ActivationTree.Convexity(unit, middle, from, to, multiplier.plus(Rational.ONE)),
        new ActivationTree.Convexity(unit, middle, from, to, multiplier.negate()),
        new ActivationTree.Convexity(unit, middle, from, to, Rational.ZERO),
        new ActivationTree.Convexity(1 - unit, middle, from, to, multiplier),
        new ActivationTree.Convexity(2, middle, from, to, multiplier),
        new ActivationTree.Convexity(unit, 6, from, to, multiplier),
        new ActivationTree.Convexity(unit, from, middle, to, multiplier),
        new ActivationTree.Convexity(unit, to, from, middle, multiplier),
        new ActivationTree.Convexity(unit, middle, middle, to, multiplier),
        new ActivationTree.Convexity(unit, middle, from, from, multiplier));
  }

  @Test
  void rejectsAProofThatLacksACase() {
    Lemma lemma = forcing(2, ForcingGadget.forUnits(2).orElseThrow().examples());
    LemmaProof proof = ((Result.Proved) prove(lemma)).proof();
    assertThat(LemmaProofChecker.rejection(new LemmaProof(lemma, proof.cases().subList(0, 2))))
        .isPresent();
    List<Example> fewer = lemma.gadget().subList(0, 5);
    assertThat(LemmaProofChecker.rejection(new LemmaProof(forcing(2, fewer), proof.cases())))
        .isPresent();
  }

  /** Bias 1 and only the first weight negative: exchanging units changes what that says. */
  @Test
  void aCaseDoesForPermutedSignsOnlyIfTheConclusionSaysTheSameOfThem() {
    Lemma lemma = forcing(2, ForcingGadget.forUnits(2).orElseThrow().examples());
    LemmaProof proof = ((Result.Proved) prove(lemma)).proof();
    assertThat(proof.cases()).hasSize(3);
    Lemma uneven = new Lemma(
        "uneven",
        2,
        2,
        lemma.gadget(),
        new Compare(new Term.OutputWeight(0), Relation.LESS, new Term.Constant(Rational.ZERO)));
    LemmaProof.SignCase mixed = new LemmaProof.SignCase(List.of(-1, 1), List.of());
    assertThat(mixed.covers(uneven, List.of(-1, 1))).isTrue();
    assertThat(mixed.covers(uneven, List.of(1, -1))).isFalse();
    assertThat(mixed.covers(lemma, List.of(1, -1))).isTrue();
    assertThat(mixed.covers(lemma, List.of(1, 1))).isFalse();
    assertThat(LemmaProofChecker.rejection(new LemmaProof(uneven, proof.cases())))
        .isPresent();
  }
}
