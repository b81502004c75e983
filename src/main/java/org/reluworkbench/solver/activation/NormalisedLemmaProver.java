package org.reluworkbench.solver.activation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.ActivationTree;
import org.reluworkbench.problem.Training;
import org.reluworkbench.statement.Goal;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.NormalisedConclusion;

/**
 * Proves or refutes lemmas by normalisation and exact linear arithmetic: a proof needs no solver to
 * be checked, a counterexample is a network with rational weights.
 */
public final class NormalisedLemmaProver {

  /** What was found. */
  public sealed interface Result {

    /** It is true, and this shows it. */
    record Proved(LemmaProof proof) implements Result {
      public Proved {
        Objects.requireNonNull(proof);
      }
    }

    /** This network fits the gadget, and the conclusion is false of it. */
    record Refuted(Weights weights) implements Result {
      public Refuted {
        Objects.requireNonNull(weights);
      }
    }

    /** The lemma is not of the form that this method can deal with. */
    record NotApplicable(String why) implements Result {
      public NotApplicable {
        Objects.requireNonNull(why);
      }
    }

    /** Not known: told to stop. */
    record Stopped() implements Result {}
  }

  private NormalisedLemmaProver() {}

  public static Result prove(Lemma lemma, BooleanSupplier stop) {
    if (lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0)) {
      // No network fits, as the checker sees by itself.
      return new Result.Proved(new LemmaProof(lemma, List.of()));
    }
    List<LemmaProof.SignCase> cases = new ArrayList<>();
    for (List<Integer> signs : LemmaProof.signVectors(lemma.units())) {
      Optional<List<Goal>> goals = NormalisedConclusion.goals(lemma.conclusion(), signs);
      if (goals.isEmpty()) {
        return new Result.NotApplicable("the conclusion can't be read of normalised networks");
      }
      if (cases.stream().anyMatch(done -> done.covers(lemma, signs))) {
        continue;
      }
      List<ActivationTree> trees = new ArrayList<>();
      for (Goal goal : goals.get()) {
        ActivationSearch.Result result = search(lemma, signs, goal, stop);
        if (result instanceof ActivationSearch.Result.Counterexample counterexample) {
          return new Result.Refuted(counterexample.weights());
        }
        if (!(result instanceof ActivationSearch.Result.Proved proved)) {
          return new Result.Stopped();
        }
        trees.add(proved.tree());
      }
      cases.add(new LemmaProof.SignCase(signs, trees));
    }
    return new Result.Proved(new LemmaProof(lemma, cases));
  }

  /** In floating point with exact leaves first; where that fails, in exact arithmetic throughout. */
  private static ActivationSearch.Result search(
      Lemma lemma, List<Integer> signs, Goal goal, BooleanSupplier stop) {
    Training gadget = new Training(lemma.units(), lemma.dimension(), lemma.gadget());
    FitCase.Outcome outcome = FitCase.run(gadget, signs, goal, stop);
    if (outcome instanceof FitCase.Outcome.Refuted refuted) {
      return new ActivationSearch.Result.Proved(refuted.tree());
    }
    return outcome instanceof FitCase.Outcome.Fits fits
        ? new ActivationSearch.Result.Counterexample(fits.weights())
        : ActivationSearch.run(lemma.dimension(), lemma.gadget(), signs, goal, stop);
  }
}
