package org.reluworkbench.workbench.prove;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.reluworkbench.certificate.Certificate;
import org.reluworkbench.report.ClaimVerdict;
import org.reluworkbench.report.SecondOpinion;
import org.reluworkbench.solver.Budget;
import org.reluworkbench.solver.QueryListener;
import org.reluworkbench.solver.SolverException;
import org.reluworkbench.solver.external.CrossCheck;
import org.reluworkbench.solver.external.Cvc5;
import org.reluworkbench.solver.external.Query;
import org.reluworkbench.statement.LemmaRun;
import org.reluworkbench.workbench.file.RequestException;

/**
 * Puts the questions that Z3 has answered about a lemma to cvc5 too. A contradiction leaves the lemma
 * undecided, whatever else is known of it; no answer is told, and takes nothing from Z3's.
 *
 * @param cvc5 the command
 * @param threads how many processes at a time
 */
public record SecondSolver(Cvc5 cvc5, int threads) {

  /** How a lemma is decided while someone listens. */
  @FunctionalInterface
  interface Search {
    Proving.Found run(QueryListener listener) throws SolverException;
  }

  private static final String NAME = "cvc5";

  public SecondSolver {
    Objects.requireNonNull(cvc5);
  }

  /**
   * The given command, or the one on the search path.
   *
   * @throws RequestException if there is none, or it is not cvc5
   */
  public static SecondSolver of(Optional<Path> command, int threads) throws RequestException {
    Path path = command
        .or(Cvc5::onPath)
        .orElseThrow(() -> new RequestException(
            "no command cvc5 is on the search path", "name one with --cvc5 PATH"));
    try {
      return new SecondSolver(Cvc5.at(path), threads);
    } catch (SolverException e) {
      throw new RequestException(e.getMessage(), "--cvc5 PATH takes the cvc5 command");
    }
  }

  /** Whether all that a solver has said for a finished proof was confirmed when it was found. */
  boolean hasConfirmed(Certificate.ProvedLemma proof) {
    return proof.runs().stream()
        .filter(run -> run.solver().startsWith("Z3"))
        .allMatch(run -> proof.runs().stream()
            .anyMatch(other -> other.solver().startsWith(NAME)
                && other.method().equals(run.method())
                && other.refuted().equals(run.refuted())));
  }

  Proving.Found confirm(Search search, Budget budget) throws SolverException {
    List<Query> log = Collections.synchronizedList(new ArrayList<>());
    Proving.Found found = search.run(
        (name, satisfiable, smtLib) -> log.add(new Query(name, satisfiable, smtLib.get())));
    CrossCheck check = CrossCheck.of(List.copyOf(log), cvc5, threads, budget);
    SecondOpinion opinion = new SecondOpinion(
        check.solver(), check.confirmed().size(), check.unanswered(), check.contradictions());
    if (!check.contradictions().isEmpty()) {
      return new Proving.Found(
          ClaimVerdict.UNDECIDED,
          "the solvers contradict each other, so one of them is wrong; Z3 alone: "
              + found.verdict().word() + ", " + found.detail(),
          Optional.empty(),
          Optional.of(opinion));
    }
    return new Proving.Found(
        found.verdict(),
        found.detail(),
        found.certificate().map(proof -> with(proof, check)),
        Optional.of(opinion));
  }

  /** The certificate names the second solver where that has confirmed all of a run. */
  private static Certificate.ProvedLemma with(Certificate.ProvedLemma proof, CrossCheck check) {
    List<LemmaRun> more = proof.runs().stream()
        .filter(run -> check.confirmed().containsAll(run.refuted()))
        .filter(run -> run.solver().startsWith("Z3"))
        .map(run -> new LemmaRun(check.solver(), run.method(), run.refuted()))
        .toList();
    return new Certificate.ProvedLemma(
        proof.tools(),
        proof.statement(),
        proof.proof(),
        Stream.concat(proof.runs().stream(), more.stream()).toList());
  }
}
