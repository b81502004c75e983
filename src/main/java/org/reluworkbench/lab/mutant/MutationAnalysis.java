package org.reluworkbench.lab.mutant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.reluworkbench.lab.Oracle;
import org.reluworkbench.lab.PropertyReport;
import org.reluworkbench.lab.PropertyReport.Outcome;
import org.reluworkbench.lab.PropertyRunner;
import org.reluworkbench.lab.RegressionFile;
import org.reluworkbench.network.Weights;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.Property.Requirement;

/**
 * Tries the laboratory on rules that are wrong: each mutant must show itself by its size, by a witness
 * that does not travel, by an answer that is not kept, or by the refutation of the lemma that it would
 * rest on.
 *
 * @param oracle decides targets
 * @param lemmas refutes lemmas
 * @param samples how many random instances are taken where not all are
 * @param seed of the samples
 * @param each how long one instance may take; a lemma may take thirty times as long
 * @param threads how many instances are examined side by side
 */
public record MutationAnalysis(
    Oracle oracle, LemmaOracle lemmas, int samples, long seed, Duration each, int threads) {

  private static final List<Requirement> MEANS =
      List.of(Requirement.SIZE, Requirement.ROUND_TRIPS, Requirement.AGREES);

  /** A lemma, which is decided once, may take so much longer than an instance. */
  private static final int LEMMA_FACTOR = 30;

  /** Where there is a lemma, so many times longer than an instance may the whole universe take. */
  private static final int UNIVERSE_FACTOR = 6;

  public MutationAnalysis {
    Objects.requireNonNull(oracle);
    Objects.requireNonNull(lemmas);
    Objects.requireNonNull(each);
  }

  /**
   * Tries all means on one mutant.
   *
   * @throws SolverException if a solver fails
   */
  public MutantReport analyse(Mutant mutant, Budget budget) throws SolverException {
    List<MutantReport.Kill> kills = new ArrayList<>();
    PropertyRunner runner = new PropertyRunner(
        mutant.subject(), oracle, samples, each, threads, (instances, yes, no) -> {});
    for (Requirement means : MEANS) {
      Budget forAll =
          mutant.lemma().isPresent() ? budget.child(each.multipliedBy(UNIVERSE_FACTOR)) : budget;
      PropertyReport report = runner.run(mutant.universe(), List.of(means), seed, forAll);
      if (report.outcome() instanceof Outcome.Refuted refuted) {
        kills.add(new MutantReport.Kill(
            means.word(),
            RegressionFile.declaration("smallest", refuted.instance()),
            refuted.why()));
      }
    }
    boolean unproved = false;
    if (mutant.lemma().isPresent()) {
      Lemma lemma = mutant.lemma().get();
      LemmaVerdict verdict = lemmas.decide(lemma, budget.child(each.multipliedBy(LEMMA_FACTOR)));
      if (verdict instanceof LemmaVerdict.Refuted refuted) {
        kills.add(
            new MutantReport.Kill("lemma", "lemma " + lemma.name(), describe(refuted.weights())));
      }
      unproved = !(verdict instanceof LemmaVerdict.Proved);
    }
    if (kills.isEmpty() && unproved) {
      // Its equivalence rests on the lemma.
      return new MutantReport(mutant.withoutEquivalence(), kills);
    }
    return new MutantReport(mutant, kills);
  }

  private static String describe(Weights weights) {
    return "w0 = " + weights.bias() + ", w = " + weights.outputWeights() + ", l = "
        + weights.units();
  }
}
