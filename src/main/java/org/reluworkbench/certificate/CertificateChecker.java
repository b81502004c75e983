package org.reluworkbench.certificate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.reluworkbench.certificate.activation.ActivationProofChecker;
import org.reluworkbench.certificate.lemma.LemmaProofChecker;
import org.reluworkbench.certificate.optimum.OptimumChecker;
import org.reluworkbench.logic.Cnf;
import org.reluworkbench.logic.Literal;
import org.reluworkbench.problem.Problem;
import org.reluworkbench.problem.ProblemKind;
import org.reluworkbench.problem.Refutation;
import org.reluworkbench.problem.Satisfiability;
import org.reluworkbench.problem.Separation;
import org.reluworkbench.problem.Training;
import org.reluworkbench.problem.Violation;
import org.reluworkbench.reduction.ReducedChain;
import org.reluworkbench.reduction.ReductionChain;

/**
 * Checks certificates in exact arithmetic, without a solver.
 *
 * <p>The route is retraced: the rules are applied again, and must yield the target as written. Each
 * witness is judged by its problem; where a problem and its target both have one, both are taken
 * along the route and judged again on the other side.
 */
public final class CertificateChecker {

  private final List<Finding> findings = new ArrayList<>();

  private CertificateChecker() {}

  /** All findings, in the order of checking; the certificate is good if none is rejected. */
  public static List<Finding> check(Certificate certificate) {
    CertificateChecker checker = new CertificateChecker();
    if (certificate instanceof Certificate.Decision decision) {
      checker.retrace(decision.route()).ifPresent(chain -> checker.decision(decision, chain));
    } else if (certificate instanceof Certificate.Agreement agreement) {
      checker.retrace(agreement.route()).ifPresent(chain -> checker.agreement(agreement, chain));
    } else if (certificate instanceof Certificate.Optimum optimum) {
      checker.optimum(optimum);
    } else if (certificate instanceof Certificate.ProvedLemma lemma) {
      checker.lemma(lemma);
    }
    return List.copyOf(checker.findings);
  }

  private Optional<ReducedChain> retrace(Route route) {
    Route.Retraced retraced = route.retrace();
    if (retraced instanceof Route.Retraced.Wrong wrong) {
      reject(wrong.reason());
      return Optional.empty();
    }
    if (!route.rules().isEmpty()) {
      confirm("the target is what " + String.join(", ", route.rules()) + " make of the source");
    }
    return Optional.of(((Route.Retraced.Confirmed) retraced).chain());
  }

  private void decision(Certificate.Decision decision, ReducedChain chain) {
    if (outcome("target", chain.target(), decision.outcome())
        && decision.outcome() instanceof Outcome.Found found
        && !chain.stages().isEmpty()) {
      backward(chain, found.witness());
    }
  }

  private void agreement(Certificate.Agreement agreement, ReducedChain chain) {
    boolean sourceFound = agreement.source() instanceof Outcome.Found;
    if (sourceFound != agreement.target() instanceof Outcome.Found) {
      reject("the source has a witness and the target none, or the other way round");
      return;
    }
    boolean sourceFine = outcome("source", chain.source(), agreement.source());
    boolean targetFine = outcome("target", chain.target(), agreement.target());
    if (sourceFine && agreement.source() instanceof Outcome.Found found) {
      judge(
          "the source's witness, taken forward,",
          chain.target(),
          chain.pushForward(found.witness()));
    }
    if (targetFine && agreement.target() instanceof Outcome.Found found) {
      backward(chain, found.witness());
    }
  }

  private void backward(ReducedChain chain, Object targetWitness) {
    Object pulled = chain.pullBack(targetWitness);
    if (judge("the target's witness, taken back,", chain.source(), pulled)) {
      judge("and that taken forward again", chain.target(), chain.pushForward(pulled));
    }
  }

  private boolean outcome(String side, Problem<?> problem, Outcome outcome) {
    if (outcome instanceof Outcome.Found found) {
      return judge("the " + side + "'s witness", problem, found.witness());
    }
    return refutation(side, problem, ((Outcome.None) outcome).refutation());
  }

  private boolean judge(String what, Problem<?> problem, Object witness) {
    Optional<Violation> violation = violation(problem, witness);
    if (violation.isPresent()) {
      reject(what + " is none: " + violation.get());
      return false;
    }
    confirm(what + " satisfies the " + problem.kind().word() + " (" + problem.sizes() + ")");
    return true;
  }

  /** Safe because a kind of problem determines the type of its witnesses, for readers of files too. */
  @SuppressWarnings("unchecked")
  private static <W> Optional<Violation> violation(Problem<W> problem, Object witness) {
    return problem.violation((W) witness);
  }

  private boolean refutation(String side, Problem<?> problem, Refutation refutation) {
    if (refutation instanceof Refutation.SolverWord word) {
      findings.add(new Finding.Uncertified(
          "that the " + side + " has no witness is the word of " + word.solver()));
      return true;
    }
    if (refutation instanceof Refutation.ClausalProof proof) {
      return clausal(side, problem, proof);
    }
    if (refutation instanceof Refutation.SeparationProof proof) {
      return separation(side, problem, proof);
    }
    if (refutation instanceof Refutation.GadgetProof proof) {
      return gadget(side, problem, proof);
    }
    if (refutation instanceof Refutation.ActivationProof proof) {
      return activation(side, problem, proof);
    }
    Optional<String> evidence = problem.obviousConflict();
    if (evidence.isEmpty()) {
      reject("that the " + side + " has no witness is not evident from its data");
      return false;
    }
    confirm("the " + side + " has no witness: " + evidence.get());
    return true;
  }

  private boolean clausal(String side, Problem<?> problem, Refutation.ClausalProof proof) {
    Optional<ReductionChain> rules = ReductionChain.find(problem, ProblemKind.CNF);
    if (rules.isEmpty()) {
      reject("a clausal proof for a " + problem.kind().word());
      return false;
    }
    Cnf cnf = ((Satisfiability) rules.get().apply(problem).target()).cnf();
    RupChecker checker = new RupChecker(cnf.variableCount());
    cnf.clauses()
        .forEach(clause ->
            checker.add(clause.literals().stream().mapToInt(Literal::toDimacs).toArray()));
    Optional<String> rejection = checker.rejection(proof.proof());
    if (rejection.isPresent()) {
      reject("the proof that the " + side + " has no witness fails: " + rejection.get());
      return false;
    }
    confirm(
        "the " + side + " has no witness: a clausal proof of " + proof.proof().size() + " steps");
    return true;
  }

  private boolean separation(String side, Problem<?> problem, Refutation.SeparationProof proof) {
    if (!(problem instanceof Separation separation)) {
      reject("a proof of inseparability for a " + problem.kind().word());
      return false;
    }
    return proven(side, SeparationProofChecker.rejection(separation, proof), proof, "");
  }

  private boolean gadget(String side, Problem<?> problem, Refutation.GadgetProof proof) {
    if (!(problem instanceof Training training)) {
      reject("a proof by a forcing gadget for a " + problem.kind().word());
      return false;
    }
    String lemma = "the lemma of the gadget for " + training.units() + " units";
    Optional<String> rejection = GadgetProofChecker.rejection(training, proof);
    return proven(side, rejection, proof.separation(), lemma + ", ");
  }

  private boolean activation(String side, Problem<?> problem, Refutation.ActivationProof proof) {
    if (!(problem instanceof Training training)) {
      reject("a proof by activations for a " + problem.kind().word());
      return false;
    }
    Optional<String> rejection = ActivationProofChecker.rejection(training, proof);
    if (rejection.isPresent()) {
      reject("the proof that the " + side + " has no witness fails: " + rejection.get());
      return false;
    }
    confirm(
        "the " + side + " has no witness: trees of activations with " + proof.leaves() + " leaves");
    return true;
  }

  private void optimum(Certificate.Optimum optimum) {
    Optional<String> wrongLoss =
        OptimumChecker.lossRejection(optimum.task(), optimum.weights(), optimum.loss());
    wrongLoss.ifPresentOrElse(
        this::reject, () -> confirm("the weights have loss " + optimum.loss()));
    if (optimum.lowerBound().compareTo(optimum.loss()) > 0) {
      reject("the lower bound is greater than the loss");
    } else {
      OptimumChecker.boundRejection(optimum.task(), optimum.proof(), optimum.lowerBound())
          .ifPresentOrElse(
              why -> reject("that no loss is less than " + optimum.lowerBound() + ": " + why),
              () -> confirm(bound(optimum)));
    }
  }

  private static String bound(Certificate.Optimum optimum) {
    String by = ": " + OptimumChecker.description(optimum.proof());
    return optimum.lowerBound().equals(optimum.loss())
        ? "no weights have less" + by
        : "not optimal for certain: no weights have less than " + optimum.lowerBound() + by;
  }

  private boolean proven(
      String side, Optional<String> rejection, Refutation.SeparationProof proof, String more) {
    if (rejection.isPresent()) {
      reject("the proof that the " + side + " has no witness fails: " + rejection.get());
      return false;
    }
    confirm("the " + side + " has no witness: " + more + proof.lemmas().size()
        + " lemmas and a clausal proof");
    return true;
  }

  private void lemma(Certificate.ProvedLemma certificate) {
    String what = "the lemma " + certificate.statement().name();
    if (certificate.proof().isEmpty()) {
      certificate
          .runs()
          .forEach(run -> findings.add(new Finding.Uncertified(
              what + " is the word of " + run.solver() + " (" + run.method() + ")")));
      if (certificate.runs().isEmpty()) {
        reject("nothing is said of why " + what + " is true");
      }
      return;
    }
    Optional<String> rejection = LemmaProofChecker.rejection(certificate.proof().get());
    if (rejection.isPresent()) {
      reject("the proof of " + what + " fails: " + rejection.get());
    } else {
      confirm(what + " is true: " + certificate.proof().get().cases().size()
          + " vectors of signs, trees of activations with "
          + certificate.proof().get().leaves() + " leaves");
    }
  }

  private void confirm(String what) {
    findings.add(new Finding.Confirmed(what));
  }

  private void reject(String what) {
    findings.add(new Finding.Rejected(what));
  }
}
