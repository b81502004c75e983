package org.reluworkbench.workbench.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.interchange.TextFile;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.JunitReport;
import org.reluworkbench.report.ProofReport;
import org.reluworkbench.report.SecondOpinion;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.LemmaVerdict;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.workbench.file.CertificateFiles;

/**
 * Proves the lemmas that the built-in rules rest on, one after the other. With a folder for
 * certificates, a proof that is found there is checked and not found again.
 */
public final class Proving {

  private final Duration timeout;
  private final Map<String, String> tools;
  private final Optional<Path> folder;
  private final LemmaDecider decider;
  private final Optional<SecondSolver> second;
  private final Budget budget = Budget.unlimited();

  /**
   * A run that has not started.
   *
   * @param timeout for one lemma
   * @param threads for the cases of one lemma
   * @param tools names and versions for certificates
   * @param folder that certificates go to and are reused from, if they are wanted
   * @param second puts Z3's questions again, if that is wanted
   */
  public Proving(
      Duration timeout,
      int threads,
      Map<String, String> tools,
      Optional<Path> folder,
      Optional<SecondSolver> second) {
    this.timeout = timeout;
    this.second = second;
    this.tools = tools;
    this.folder = folder;
    this.decider = new LemmaDecider(threads);
  }

  /** Ends the run soon; what is not finished is undecided. */
  public void cancel() {
    budget.cancel();
  }

  /** What became of a lemma, and what can be checked of it. */
  record Found(
      ClaimVerdict verdict,
      String detail,
      Optional<Certificate.ProvedLemma> certificate,
      Optional<SecondOpinion> second) {

    Found(ClaimVerdict verdict, String detail, Optional<Certificate.ProvedLemma> certificate) {
      this(verdict, detail, certificate, Optional.empty());
    }
  }

  /**
   * Proves one lemma, or checks the proof that is already there; a solver's failure leaves it
   * undecided and is named.
   *
   * @throws IOException if the certificate can't be written
   */
  public ProofReport prove(RuleLemma lemma) throws IOException {
    long start = System.nanoTime();
    Optional<Path> file = folder.map(some -> some.resolve(lemma.name() + ".json"));
    Optional<Certificate.ProvedLemma> finished = file.filter(Files::exists)
        .flatMap(path -> FinishedProof.read(path, lemma.formal()))
        .filter(proof -> second.isEmpty() || second.get().hasConfirmed(proof));
    Found found = finished
        .map(proof -> new Found(ClaimVerdict.HOLDS, "reused: " + told(proof), finished))
        .orElseGet(() -> find(lemma));
    if (file.isPresent() && finished.isEmpty() && found.certificate().isPresent()) {
      CertificateFiles.write(file.get(), found.certificate().get());
    }
    return new ProofReport(
        lemma.name(),
        lemma.rule(),
        lemma.statement(),
        found.verdict(),
        found.detail(),
        found.certificate().map(Proving::cases).orElse(0L),
        (System.nanoTime() - start) / 1_000_000,
        finished.isPresent(),
        file.filter(path -> found.certificate().isPresent()).map(Path::toString),
        found.second());
  }

  private Found find(RuleLemma lemma) {
    try {
      Budget own = budget.child(timeout);
      if (second.isPresent()) {
        return second.get().confirm(log -> find(lemma, own, log), budget.child(timeout));
      }
      return find(lemma, own, QueryListener.NONE);
    } catch (SolverException e) {
      return new Found(
          ClaimVerdict.UNDECIDED, "solver failure: " + e.getMessage(), Optional.empty());
    }
  }

  private Found find(RuleLemma lemma, Budget own, QueryListener listener) throws SolverException {
    if (lemma.subject() instanceof RuleLemma.Subject.Parts parts) {
      return parts(lemma, parts.lemma(), own);
    }
    return lemma.subject() instanceof RuleLemma.Subject.Networks networks
        ? networks(networks, own, listener)
        : numbers(lemma, (RuleLemma.Subject.Numbers) lemma.subject(), own, listener);
  }

  private Found parts(RuleLemma lemma, PartLemma part, Budget own) {
    PartLemma.Result result = part.decide(own::isSpent);
    if (result instanceof PartLemma.Result.Proved proved) {
      String method = "all assignments: " + proved.back() + " witnesses taken back, "
          + proved.forward() + " forward, no solver";
      LemmaRun run = new LemmaRun("the workbench's own maps", method, List.of(part.name()));
      return new Found(
          ClaimVerdict.HOLDS,
          method,
          Optional.of(
              new Certificate.ProvedLemma(tools, lemma.formal(), Optional.empty(), List.of(run))));
    }
    return result instanceof PartLemma.Result.Refuted refuted
        ? new Found(ClaimVerdict.REFUTED, refuted.why(), Optional.empty())
        : new Found(ClaimVerdict.UNDECIDED, "not finished in time", Optional.empty());
  }

  private Found networks(RuleLemma.Subject.Networks networks, Budget own, QueryListener listener)
      throws SolverException {
    LemmaDecider.Decided decided = decider.decide(networks.lemma(), own, listener);
    return new Found(
        decided.verdict(), decided.detail(), decided.certificate(networks.lemma(), tools));
  }

  private Found numbers(
      RuleLemma lemma, RuleLemma.Subject.Numbers numbers, Budget own, QueryListener listener)
      throws SolverException {
    LemmaVerdict found = numbers.lemma().decide(own, listener);
    List<LemmaRun> runs = LemmaDecider.runs(LemmaDecider.RAW, found);
    return new Found(
        runs.isEmpty() ? ClaimVerdict.UNDECIDED : ClaimVerdict.HOLDS,
        LemmaDecider.RAW + ": " + LemmaDecider.describe(found),
        runs.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new Certificate.ProvedLemma(tools, lemma.formal(), Optional.empty(), runs)));
  }

  /**
   * Writes reports as JUnit XML, a suite a rule, wholly or not at all.
   *
   * @throws IOException if that fails
   */
  public static void writeJunit(Path file, List<ProofReport> reports) throws IOException {
    TextFile.write(
        file, JunitReport.xml(reports.stream().map(ProofReport::asClaim).toList(), List.of()));
  }

  private static long cases(Certificate.ProvedLemma certificate) {
    return certificate.proof().map(proof -> proof.leaves()).orElse(0L)
        + certificate.runs().stream()
            .flatMap(run -> run.refuted().stream().map(some -> run.method() + some))
            .distinct()
            .count();
  }

  private static String told(Certificate.ProvedLemma certificate) {
    return certificate
        .proof()
        .map(proof -> "a proof with " + proof.leaves() + " leaves, checked without a solver")
        .orElseGet(() -> "the word of "
            + String.join(
                " and ", certificate.runs().stream().map(LemmaRun::solver).toList()));
  }
}
