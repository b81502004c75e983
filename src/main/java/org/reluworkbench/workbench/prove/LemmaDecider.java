package org.reluworkbench.workbench.prove;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.network.Weights;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Verdict;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.WitnessText;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.activation.NormalisedLemmaProver;
import org.reluworkbench.solver.z3.NormalisedLemmaQuery;
import org.reluworkbench.solver.z3.RawLemmaProver;
import org.reluworkbench.statement.Lemma;
import org.reluworkbench.statement.LemmaProof;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.statement.LemmaStatement;
import org.reluworkbench.statement.NormalisedConclusion;

/**
 * Decides lemmas by independent methods: after normalisation in our own exact arithmetic, with a proof
 * that needs no solver to be checked, and in raw nonlinear arithmetic by Z3, by cases. Where neither
 * answers, or the activations are too many for cases, after normalisation by Z3.
 *
 * @param threads for the raw cases
 */
public record LemmaDecider(int threads) {

  /**
   * What was found.
   *
   * @param detail by which methods, or the counterexample, or which cases are open
   * @param proof one that needs no solver, where there is one
   * @param runs what solvers say that they refuted, for a lemma that holds
   * @param counterexample for a refuted lemma
   */
  public record Decided(
      ClaimVerdict verdict,
      String detail,
      Optional<LemmaProof> proof,
      List<LemmaRun> runs,
      Optional<Weights> counterexample) {
    public Decided {
      Objects.requireNonNull(verdict);
      Objects.requireNonNull(detail);
      Objects.requireNonNull(proof);
      runs = List.copyOf(runs);
      Objects.requireNonNull(counterexample);
    }

    /** How many were refuted, and leaves of the proof. */
    public long cases() {
      return proof.map(LemmaProof::leaves).orElse(0L)
          + runs.stream().mapToLong(run -> run.refuted().size()).sum();
    }

    /** What can be checked of it, if the lemma holds. */
    public Optional<Certificate.ProvedLemma> certificate(Lemma lemma, Map<String, String> tools) {
      return verdict == ClaimVerdict.HOLDS
          ? Optional.of(
              new Certificate.ProvedLemma(tools, new LemmaStatement.Networks(lemma), proof, runs))
          : Optional.empty();
    }
  }

  /** Units times points from which on activations are left to a solver's search. */
  private static final int MANY = 40;

  static final String RAW = "raw QF_NRA";
  private static final String NORMALISED = "normalised";
  private static final String NOT_RAW = "; raw QF_NRA: not tried, too many activations";
  private static final String LINEAR = "normalised QF_LRA";

  /**
   * Decides; the methods share the time, and each gets what the ones before it left.
   *
   * @throws SolverException if Z3 fails
   */
  public Decided decide(Lemma lemma, Budget budget) throws SolverException {
    return decide(lemma, budget, QueryListener.NONE);
  }

  /**
   * Decides; the listener hears of what Z3 answers on the way.
   *
   * @throws SolverException if Z3 fails
   */
  public Decided decide(Lemma lemma, Budget budget, QueryListener listener) throws SolverException {
    boolean evident =
        lemma.gadget().stream().anyMatch(example -> example.label().signum() < 0);
    if (!evident
        && lemma.units() * lemma.gadget().size() > MANY
        && NormalisedConclusion.goals(
                lemma.conclusion(), LemmaProof.signVectors(lemma.units()).get(0))
            .isPresent()) {
      return many(lemma, budget, listener);
    }
    return few(lemma, budget, listener);
  }

  /** The activations are too many to be enumerated in raw arithmetic. */
  private Decided many(Lemma lemma, Budget budget, QueryListener listener) throws SolverException {
    Budget first = budget.child(budget.remaining().multipliedBy(3).dividedBy(4));
    NormalisedLemmaProver.Result own = NormalisedLemmaProver.prove(lemma, first::isSpent);
    if (own instanceof NormalisedLemmaProver.Result.Refuted refuted) {
      return refuted(NORMALISED, judged(lemma, refuted.weights()));
    }
    if (own instanceof NormalisedLemmaProver.Result.Proved proved) {
      return new Decided(
          ClaimVerdict.HOLDS,
          NORMALISED + ": " + describe(own) + NOT_RAW,
          Optional.of(proved.proof()),
          List.of(),
          Optional.empty());
    }
    LemmaVerdict linear = NormalisedLemmaQuery.decide(lemma, budget.child(), listener);
    if (linear instanceof LemmaVerdict.Refuted refuted) {
      return refuted(LINEAR, refuted.weights());
    }
    return new Decided(
        linear instanceof LemmaVerdict.Proved ? ClaimVerdict.HOLDS : ClaimVerdict.UNDECIDED,
        LINEAR + ": " + describe(linear) + "; " + NORMALISED + ": " + describe(own) + NOT_RAW,
        Optional.empty(),
        runs(LINEAR, linear),
        Optional.empty());
  }

  private Decided few(Lemma lemma, Budget budget, QueryListener listener) throws SolverException {
    Budget first = budget.child(budget.remaining().dividedBy(4));
    NormalisedLemmaProver.Result own = NormalisedLemmaProver.prove(lemma, first::isSpent);
    if (own instanceof NormalisedLemmaProver.Result.Refuted refuted) {
      return refuted(NORMALISED, judged(lemma, refuted.weights()));
    }
    Optional<LemmaProof> proof = own instanceof NormalisedLemmaProver.Result.Proved proved
        ? Optional.of(proved.proof())
        : Optional.empty();
    List<String> said = new ArrayList<>();
    Budget second = budget.child(budget.remaining().dividedBy(2));
    LemmaVerdict raw = raw(lemma, second, listener, proof.isPresent());
    if (raw instanceof LemmaVerdict.Refuted refuted) {
      requireNone(proof, lemma);
      return refuted(RAW, refuted.weights());
    }
    said.add(RAW + ": " + describe(raw));
    said.add(NORMALISED + ": " + describe(own));
    if (proof.isPresent() || raw instanceof LemmaVerdict.Proved) {
      return new Decided(
          ClaimVerdict.HOLDS, String.join("; ", said), proof, runs(RAW, raw), Optional.empty());
    }
    LemmaVerdict linear = NormalisedLemmaQuery.decide(lemma, budget, listener);
    if (linear instanceof LemmaVerdict.Refuted refuted) {
      return refuted(LINEAR, refuted.weights());
    }
    said.add(LINEAR + ": " + describe(linear));
    return new Decided(
        linear instanceof LemmaVerdict.Proved ? ClaimVerdict.HOLDS : ClaimVerdict.UNDECIDED,
        String.join("; ", said),
        proof,
        runs(LINEAR, linear),
        Optional.empty());
  }

  /** A failure of Z3 takes nothing from a proof that needs no solver. */
  private LemmaVerdict raw(Lemma lemma, Budget budget, QueryListener listener, boolean proved)
      throws SolverException {
    try {
      return RawLemmaProver.decide(lemma, threads, budget, listener);
    } catch (SolverException e) {
      if (!proved) {
        throw e;
      }
      return new LemmaVerdict.Undecided(
          Verdict.Reason.INCOMPLETE, "solver failure: " + e.getMessage());
    }
  }

  /** A solver's refutations, for the record. */
  static List<LemmaRun> runs(String method, LemmaVerdict verdict) {
    return verdict instanceof LemmaVerdict.Proved proved && proved.cases() > 0
        ? List.of(new LemmaRun(proved.basis(), method, proved.refuted()))
        : List.of();
  }

  private static void requireNone(Optional<LemmaProof> proof, Lemma lemma) {
    if (proof.isPresent()) {
      throw new IllegalStateException(
          "one method proves the lemma " + lemma.name() + ", another refutes it");
    }
  }

  private static Weights judged(Lemma lemma, Weights weights) {
    Training gadget = new Training(lemma.units(), lemma.dimension(), lemma.gadget());
    if (gadget.violation(weights).isPresent() || lemma.conclusion().holds(weights)) {
      throw new IllegalStateException(weights + " is no counterexample to " + lemma.name());
    }
    return weights;
  }

  static String describe(LemmaVerdict verdict) {
    if (verdict instanceof LemmaVerdict.Proved proved) {
      int cases = proved.cases();
      return cases == 0
          ? proved.basis()
          : cases + (cases == 1 ? " case, " : " cases, ") + proved.basis();
    }
    LemmaVerdict.Undecided undecided = (LemmaVerdict.Undecided) verdict;
    return undecided.reason().word() + ": " + undecided.detail();
  }

  private static String describe(NormalisedLemmaProver.Result result) {
    if (result instanceof NormalisedLemmaProver.Result.Proved proved) {
      return proved.proof().leaves() + " leaves, solver-free certificate";
    }
    return result instanceof NormalisedLemmaProver.Result.NotApplicable not
        ? "not applicable, " + not.why()
        : "no answer in its time";
  }

  private static Decided refuted(String method, Weights weights) {
    String text =
        method + ": this network fits the gadget: " + String.join(", ", WitnessText.lines(weights));
    return new Decided(
        ClaimVerdict.REFUTED, text, Optional.empty(), List.of(), Optional.of(weights));
  }
}
